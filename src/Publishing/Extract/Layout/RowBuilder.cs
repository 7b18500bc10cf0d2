using System.Text;
using Publishing.Extract.Lines;

namespace Publishing.Extract.Layout;

/// <summary>Sets words into rows by their baselines.</summary>
internal static class RowBuilder
{
    /// <summary>From the top down.</summary>
    public static List<PdfRow> Rows(List<PdfWord> words)
    {
        var order = words.ToArray();
        // Words of one line come nearly sorted; the index keeps the sort stable.
        var keys = new (double Base, int Index)[order.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = (-order[i].Base, i);
        Array.Sort(keys, order);

        var rows = new List<PdfRow>();
        foreach (var word in order)
        {
            if (rows.Count > 0 && rows[^1].Takes(word)) rows[^1].Add(word);
            else rows.Add(new PdfRow(word));
        }

        foreach (var row in rows) row.Words.Sort((a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    public static string TextOf(List<PdfWord> words)
    {
        if (words.Count == 1) return Normaliser.Line(words[0].Text);
        var text = new StringBuilder();
        var right = double.NaN;
        foreach (var word in words)
        {
            var gap = word.Left - right;
            if (text.Length > 0 && (gap >= WordBuilder.WordGap * word.Size || (word.AfterBlank && gap > -0.1 * word.Size) || gap < -0.5 * word.Size))
                text.Append(' ');
            text.Append(word.Text);
            right = double.IsNaN(right) ? word.Right : Math.Max(right, word.Right);
        }

        return Normaliser.Line(text.ToString());
    }
}
