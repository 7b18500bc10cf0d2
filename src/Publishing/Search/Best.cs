namespace Publishing.Search;

/// <summary>Keeps the best of any number.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="order">The better one first.</param>
internal sealed class Best<T>(int most, IComparer<T> order)
{
    private readonly PriorityQueue<T, T> _kept = new(Comparer<T>.Create((one, other) => order.Compare(other, one)));

    public void Add(T one)
    {
        if (_kept.Count < most) _kept.Enqueue(one, one);
        else if (most > 0 && order.Compare(one, _kept.Peek()) < 0) _kept.EnqueueDequeue(one, one);
    }

    public T[] Sorted() => [.. _kept.UnorderedItems.Select(item => item.Element).Order(order)];
}
