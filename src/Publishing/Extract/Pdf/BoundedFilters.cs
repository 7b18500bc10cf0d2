using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Publishing.Extract.Pdf;

internal sealed class UnpackedTooLargeException : Exception;

/// <summary>The library's filters, with a limit to what a few packed bytes may unfold to.</summary>
internal sealed class BoundedFilters(int limit) : IFilterProvider
{
    private readonly Flate _flate = new(limit);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        filters.Any(filter => filter is FlateFilter) ? [.. filters.Select(filter => filter is FlateFilter ? _flate : filter)] : filters;

    private sealed class Flate(int limit) : IFilter
    {
        // Deflate packs at best 1032 bytes into one: what is short enough needs no counting.
        private const int BestRatio = 1032;

        private readonly FlateFilter _flate = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > limit / BestRatio) Measure(input);
            var output = _flate.Decode(input, streamDictionary, filterProvider, filterIndex);
            // The library hands back its input where it cannot unpack it; taken for text, the page would be lost without a word.
            return input.Length > 0 && output.Equals(input) ? throw new InvalidDataException("A packed stream is damaged.") : output;
        }

        private void Measure(Memory<byte> input)
        {
            if (!MemoryMarshal.TryGetArray<byte>(input, out var bytes) || bytes.Count < 2) return;
            using var unpacked = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2), CompressionMode.Decompress);
            var buffer = new byte[64 << 10];
            var total = 0L;
            for (int read; (read = unpacked.Read(buffer)) > 0;)
                if ((total += read) > limit) throw new UnpackedTooLargeException();
        }
    }
}
