namespace Publishing.Lucene.Writing;

/// <summary>Opens the indexes of a folder, and makes those that are not there yet.</summary>
internal static class LuceneOpening
{
    /// <summary>The one that answers; its folders are given back where it cannot be opened.</summary>
    public static LuceneIndex Current(LuceneFolders folders)
    {
        try
        {
            if (folders.IsNew)
            {
                if (!Directory.Exists(folders.First) || !IsWhole(folders.First)) LuceneIndex.Create(folders.MakeFirst()).Dispose();
                folders.Begin();
            }

            return folders.Current is { } current ? LuceneIndex.Open(current, readOnly: false) : LuceneIndex.None(LuceneIndex.OtherForm);
        }
        catch
        {
            folders.Dispose();
            throw;
        }
    }

    /// <summary>The one to be built: that which was broken off, where it can be gone on with.</summary>
    public static LuceneIndex Next(LuceneFolders folders)
    {
        if (folders.Next is { } half)
        {
            var index = LuceneIndex.Open(half, readOnly: false);
            if (index.IsWhole) return index;
            index.Dispose();
        }

        return LuceneIndex.Create(folders.MakeNext());
    }

    private static bool IsWhole(string folder)
    {
        using var index = LuceneIndex.Open(folder, readOnly: true);
        return index.IsWhole;
    }
}
