using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Publishing.Vocabulary;

/// <summary>The German words that come with the program, with their counts in the federal laws. See NOTICE for where they come from.</summary>
internal static class ShippedWords
{
    /// <summary>Words of text that were counted.</summary>
    public const double Counted = 17_400_000;

    /// <summary>187,000 forms, inflected ones included; capitals as counted.</summary>
    public static IEnumerable<(string Word, int Count)> Read()
    {
        using var data = typeof(ShippedWords).Assembly.GetManifestResourceStream("lexicon.tsv.gz")
            ?? throw new InvalidOperationException("The lexicon is missing from the program.");
        using var lines = new StreamReader(new GZipStream(data, CompressionMode.Decompress), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) yield return (line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }
    }
}
