using Microsoft.AspNetCore.Http;
using Publishing.Pages.Forms;

namespace Publishing.Pages.Answers;

/// <summary>An answer other than the one hoped for, in words a clerk understands; a page for people, problem details for the API.</summary>
public sealed record Fault(int Status, string Title, string Detail)
{
    public IReadOnlyList<FieldFault> Fields { get; init; } = [];

    /// <summary>Seconds after which trying again makes sense.</summary>
    public int? RetryAfter { get; init; }

    public static readonly Fault NoAddress = new(
        StatusCodes.Status404NotFound, "Nicht gefunden", "Diese Adresse gibt es hier nicht. Bitte prüfen Sie die Schreibweise.");

    public static readonly Fault NoDocument = new(
        StatusCodes.Status404NotFound, "Dokument nicht gefunden", "Ein öffentliches Dokument mit dieser Kennung gibt es nicht.");

    public static readonly Fault NoAgendaItem = new(
        StatusCodes.Status404NotFound, "Tagesordnungspunkt nicht gefunden", "In diesem Dokument gibt es keinen öffentlichen Tagesordnungspunkt mit dieser Nummer.");

    public static readonly Fault NoUpload = new(
        StatusCodes.Status404NotFound, "Lieferung nicht gefunden", "Eine Lieferung mit dieser Kennung gibt es nicht.");

    public static readonly Fault NothingToRetry = new(
        StatusCodes.Status404NotFound, "Nichts zu wiederholen", "Ein fehlgeschlagenes Dokument mit dieser Kennung gibt es nicht.");

    public static readonly Fault NotPublic = new(
        StatusCodes.Status403Forbidden,
        "Original nicht öffentlich",
        "Die Originaldatei enthält nichtöffentliche Seiten und wird deshalb nicht ausgegeben. Der öffentliche Text steht auf der Seite des Dokuments.");

    public static readonly Fault NotAdmitted = new(
        StatusCodes.Status401Unauthorized, "Anmeldung nötig", "Das Zugangswort fehlt oder ist falsch.");

    public static readonly Fault SearchUnavailable = new(
        StatusCodes.Status503ServiceUnavailable,
        "Die Suche antwortet gerade nicht",
        "Die Suche ist im Augenblick nicht erreichbar. Bitte versuchen Sie es in einer halben Minute noch einmal.")
    {
        RetryAfter = 30,
    };

    public static readonly Fault CursorExpired = new(
        StatusCodes.Status410Gone,
        "Die Fortsetzung ist abgelaufen",
        "Wer der Reihe nach blättert, sieht die Suche auf dem Stand ihres Beginns. Dieser Stand wird nach einigen Minuten ohne Abruf nicht mehr aufgehoben; "
        + "bitte beginnen Sie die Suche neu.");

    public static readonly Fault Internal = new(
        StatusCodes.Status500InternalServerError,
        "Unerwarteter Fehler",
        "Das hätte nicht geschehen dürfen. Bitte versuchen Sie es noch einmal und wenden Sie sich an die Verwaltung, wenn es wieder geschieht.");

    public static readonly Fault NotAllowed = new(
        StatusCodes.Status405MethodNotAllowed, "So nicht möglich", "Diese Adresse nimmt Anfragen dieser Art nicht an.");

    public static readonly Fault NotUnderstood = new(
        StatusCodes.Status400BadRequest, "Anfrage nicht verstanden", "Diese Anfrage kann hier nicht beantwortet werden.");

    public static Fault NoPaper(string number) => new(
        StatusCodes.Status404NotFound,
        "Vorlage nicht gefunden",
        $"Eine Vorlage „{FieldReader.Shorten(number)}“ liegt nicht vor und wird in keinem öffentlichen Dokument genannt. "
        + "Bitte prüfen Sie die Schreibweise, zum Beispiel SV-9-1604, oder suchen Sie nach Wörtern aus der Vorlage.");

    public static Fault Bad(IReadOnlyList<FieldFault> fields) => new(
        StatusCodes.Status400BadRequest, "Angaben prüfen", string.Join(' ', fields.Select(field => field.Detail)))
    {
        Fields = fields,
    };
}
