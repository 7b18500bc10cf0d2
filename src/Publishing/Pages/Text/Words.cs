using System.Globalization;
using Publishing.Documents;

namespace Publishing.Pages.Text;

/// <summary>What people read for the pipeline's terms, and how the wire spells them.</summary>
internal static class Words
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static readonly IReadOnlyDictionary<string, DocumentKind> Kinds = Enum.GetValues<DocumentKind>().ToDictionary(Code);

    public static string Code(DocumentKind kind) => kind switch
    {
        DocumentKind.Minutes => "minutes",
        DocumentKind.Paper => "paper",
        DocumentKind.Invitation => "invitation",
        _ => "attachment",
    };

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Minutes => "Niederschrift",
        DocumentKind.Paper => "Vorlage",
        DocumentKind.Invitation => "Einladung",
        _ => "Anlage",
    };

    /// <summary>A kind as a facet spells it.</summary>
    public static string OfKind(string value) => KindOf(value) is { } kind ? Of(kind) : value;

    public static DocumentKind? KindOf(string value) => Enum.TryParse<DocumentKind>(value, ignoreCase: true, out var kind) ? kind : null;

    public static string Of(UploadState state) => state switch
    {
        UploadState.Received => "angenommen, wird verarbeitet",
        UploadState.Published => "veröffentlicht",
        UploadState.Withheld => "archiviert, nichts davon ist öffentlich",
        UploadState.WaitsForOcr => "wartet auf die Texterkennung",
        UploadState.Refused => "abgelehnt",
        _ => "Verarbeitung fehlgeschlagen",
    };

    public static string Code(UploadState state) => state switch
    {
        UploadState.Received => "received",
        UploadState.Published => "published",
        UploadState.Withheld => "withheld",
        UploadState.WaitsForOcr => "waits-for-ocr",
        UploadState.Refused => "refused",
        _ => "failed",
    };

    public static string Day(DateOnly date) => date.ToString("d. MMMM yyyy", German);

    public static string Time(TimeOnly time) => time.ToString("H:mm", German) + " Uhr";

    public static string Count(int count) => count.ToString("N0", German);

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The label that the forms give a field.</summary>
    public static string Field(string name) => name switch
    {
        "q" => "Suchbegriff",
        "organization" => "Gremium",
        "from" => "Sitzung ab",
        "to" => "Sitzung bis",
        "paper" => "Vorlage",
        "kind" => "Art",
        "sort" => "Reihenfolge",
        "page" => "Seite",
        "size" => "Treffer je Seite",
        "document" => "Dokument",
        "after" => "Fortsetzung",
        "format" => "Format",
        "body" => "Körperschaft",
        "date" => "Sitzungsdatum",
        "title" => "Titel",
        "file" => "Datei",
        _ => name,
    };

    /// <summary>Why a page's text is to be read with care; null where it is not.</summary>
    public static string? Doubt(PageVerdict verdict) => verdict switch
    {
        PageVerdict.WrongModel => "Bei der Texterkennung gingen Umlaute und ß verloren. Sie sind automatisch ergänzt und gekennzeichnet; es gilt das Original.",
        PageVerdict.Degraded => "Die Seite wurde beim Einlesen schlecht erkannt, einzelne Wörter können falsch sein; es gilt das Original.",
        PageVerdict.UnreadableFont => "Die Schrift der Datei lässt sich nicht zuverlässig in Text umsetzen; es gilt das Original.",
        _ => null,
    };
}
