using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Link;

/// <summary>The words right before a reference that lead to it: "gem.", "siehe", "Vorlage Nr.", "vorgestellt im".</summary>
internal static partial class LeadWords
{
    /// <summary>How far back is read: bounds the work for each.</summary>
    private const int Reach = 80;

    public static Span? Before(DocumentText text, int start)
    {
        var floor = Math.Max(0, start - Reach);
        var before = text.Whole[floor..start];
        var found = Words().Match(before);
        var length = found.Value.AsSpan().TrimEnd(" \n\f\t(:").Length;
        return length == 0 ? null : text.SpanOf(floor + found.Index, floor + found.Index + length);
    }

    [GeneratedRegex(
        @"(?:\b(?:vgl|siehe|s|gem|gemäß|nach|laut|lt|zu|zum|zur|aus|mit|im|in|auf|unter|als|über|i\.\s?S\.\s?[dv]|i\.\s?V\.\s?m|der|die|das|den|dem|des|"
        + @"(?:\w{0,20}vorlagen?|drucksachen?|drucks|drs|antrag|antr[aä]ge?s?|anfragen?|mitteilung)|nr|nrn|nummern?)\b[-.:]{0,2}[\s(]{1,3}){1,4}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Words();
}
