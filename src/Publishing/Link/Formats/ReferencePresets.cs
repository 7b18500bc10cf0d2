namespace Publishing.Link.Formats;

/// <summary>The forms of councils that were looked at, by name.</summary>
internal static class ReferencePresets
{
    private const string HanoverSuffixes = @"( [FNES]\s?\d{1,2})?( [FNES]\s?\d{1,2})?";

    public static IReadOnlyDictionary<string, ReferencePattern[]> All { get; } =
        new Dictionary<string, ReferencePattern[]>(StringComparer.OrdinalIgnoreCase)
        {
            ["coesfeld"] = [Clear(@"SV-\d{1,2}-\d{4}(/\d{1,2})?")],
            ["karlsruhe"] = [Clear(@"DHH/20\d\d/\d{4}(/\d{1,2})?"), Ambiguous(@"20\d\d/\d{4}(/\d{1,2})?")],
            ["koeln"] = [Clear(@"AN/\d{4}/20\d\d(/\d{1,2})?"), Ambiguous(@"\d{4}/20\d\d(/\d{1,2})?")],
            ["hannover"] =
            [
                Clear(@"\d{2}-\d{4}/20\d\d" + HanoverSuffixes),
                Clear(@"H-\d{4}/20\d\d" + HanoverSuffixes),
                Ambiguous(@"\d{4}/20\d\d" + HanoverSuffixes),
            ],
            ["allris"] =
            [
                Clear(@"(VO|BV|AN|AF|AM|IV|MV|DA|ST)/20\d\d/\d{4,5}(-R?\d{1,2})?"),
                Clear(@"20\d\d/(VO|BV|AN|AF|AM|IV|MV|DA|ST)/\d{4,5}(-R?\d{1,2})?"),
            ],
        };

    private static ReferencePattern Clear(string pattern) => new() { Pattern = pattern };

    private static ReferencePattern Ambiguous(string pattern) => new() { Pattern = pattern, Ambiguous = true };
}
