using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Publishing.Vocabulary;

/// <summary>Walks over the German words that come with the program, with their counts in the federal laws. See NOTICE for where they come from.</summary>
/// <remarks>187,000 forms, inflected ones included; capitals as counted.</remarks>
internal ref struct ShippedWords()
{
    /// <summary>Words of text that were counted.</summary>
    public const double Counted = 17_400_000;

    // Unpacked once, for all who walk over it: 6 MB.
    private static readonly Lazy<string> Text = new(Unpack);

    private ReadOnlySpan<char> _rest = Text.Value;

    public bool Next(out ReadOnlySpan<char> word, out int count)
    {
        word = [];
        count = 0;
        if (_rest.IsEmpty) return false;
        var end = _rest.IndexOf('\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        var tab = line.IndexOf('\t');
        word = line[..tab];
        count = int.Parse(line[(tab + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private static string Unpack()
    {
        using var data = typeof(ShippedWords).Assembly.GetManifestResourceStream("lexicon.tsv.gz")
            ?? throw new InvalidOperationException("The lexicon is missing from the program.");
        using var lines = new StreamReader(new GZipStream(data, CompressionMode.Decompress), Encoding.UTF8, false, 1 << 16);
        return lines.ReadToEnd();
    }
}
