using Publishing.Documents;

namespace Publishing.Index;

/// <summary>Tells objects and tables that machines wrote for machines from records, by their content alone.</summary>
internal static class MachineData
{
    public static bool Is(DocumentText text) => text.Pages.All(page => page.IsTable) || IsObject(text.Whole.AsSpan().Trim());

    private static bool IsObject(ReadOnlySpan<char> text) =>
        text is ['{', .., '}'] or ['[', .., ']'] && text.Contains("\":", StringComparison.Ordinal);
}
