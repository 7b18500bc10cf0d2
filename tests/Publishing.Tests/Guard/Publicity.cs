using System.Collections;
using System.Reflection;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Link.Citations;
using Publishing.Parse;

namespace Publishing.Tests.Guard;

/// <summary>Sends invented documents through parser and guard and collects every word that would become public.</summary>
internal static class Publicity
{
    public static Review Review(string text, string fileName = "Niederschrift.txt", Metadata? metadata = null, params string[] running)
    {
        var pages = text.Split('\f').Select((page, i) => new Page
        {
            Number = i + 1,
            Text = page,
            RunningLines = i < running.Length ? [running[i]] : [],
        });
        var whole = new DocumentText([.. pages]);
        var file = new ArchivedFile(new string('a', 64), fileName, whole.Whole.Length, metadata ?? Metadata.None);
        var understanding = new DocumentParser().Parse(whole, file);
        return Publishing.Guard.Review.Of(new Document(file, whole, understanding, References(whole)) { Citations = CitationFinder.Find(whole, understanding) });
    }

    /// <summary>Everything that can be read in a public document, by walking all properties of all that it holds.</summary>
    public static string Words(PublicDocument? document)
    {
        var words = new StringWriter();
        Walk(document, words, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return words.ToString();
    }

    /// <summary>Every occurrence of "SV-", so that references are guarded too.</summary>
    private static List<Reference> References(DocumentText text)
    {
        var found = new List<Reference>();
        for (var at = text.Whole.IndexOf("SV-", StringComparison.Ordinal); at >= 0; at = text.Whole.IndexOf("SV-", at + 1, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Whole.Length && !char.IsWhiteSpace(text.Whole[end])) end++;
            found.Add(new Reference { Number = text.Whole[at..end], Written = text.Whole[at..end], Source = text.SpanOf(at, end) });
        }

        return found;
    }

    private static void Walk(object? value, StringWriter words, HashSet<object> seen)
    {
        if (value is null || value is not string && !value.GetType().IsValueType && !seen.Add(value)) return;
        words.WriteLine(value);
        if (value is string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        if (value is IEnumerable items)
        {
            foreach (var item in items) Walk(item, words, seen);
            return;
        }

        if (value.GetType().Namespace?.StartsWith("Publishing", StringComparison.Ordinal) != true) return;
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in value.GetType().GetFields(All)) Walk(field.GetValue(value), words, seen);
    }
}
