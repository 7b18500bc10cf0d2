namespace Publishing.Tests.Hostile;

/// <summary>A file made to hurt its reader.</summary>
/// <param name="Name">What is wrong with it, as a file's name.</param>
/// <param name="Make">Makes its bytes; some take a second.</param>
/// <param name="Expect">Part of the refusal in German; <see cref="Harmless"/> where it is read and does no harm.</param>
/// <param name="NeedsIsolation">Whether its reader may hang, or end the process it runs in.</param>
internal sealed record HostileFile(string Name, Func<byte[]> Make, string Expect, bool NeedsIsolation = false)
{
    public const string Harmless = "(gelesen)";

    public static IReadOnlyList<HostileFile> All { get; } =
        [.. HostileArchives.All, .. HostileOffice.All, .. HostileSheets.All, .. HostileWeb.All, .. HostilePdfs.All, .. HostileImages.All];

    public override string ToString() => Name;
}
