using System.Globalization;
using Publishing.Documents;
using Publishing.Guard;

namespace Publishing.Benchmarks;

/// <summary>What all generated documents have alike: names, papers' numbers, and the guard that lets them pass whole.</summary>
internal static class GeneratedDocument
{
    public static string IdOf(int n) => n.ToString("x64", CultureInfo.InvariantCulture);

    /// <summary>Of a paper: "SV-10-1604".</summary>
    public static string NumberOf(int n) => $"SV-{10 + (n / 9000)}-{1000 + (n % 9000)}";

    public static ArchivedFile FileOf(string id, DocumentText text) => new(id, $"{id}.txt", text.Whole.Length, Metadata.None);

    public static PublicDocument Release(Document document) =>
        Review.Of(document).Public ?? throw new InvalidOperationException("The guard holds a generated document back.");
}
