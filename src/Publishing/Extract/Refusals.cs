namespace Publishing.Extract;

/// <summary>Why a file is not read, in the words a clerk gets to see.</summary>
internal static class Refusals
{
    public const string NoText =
        "Die Datei enthält keinen Text. Bitte prüfen Sie, ob die richtige Datei gewählt wurde.";

    public const string BlankPdf =
        "Die PDF-Datei enthält weder Text noch Bilder. Bitte prüfen Sie, ob die richtige Datei gewählt wurde.";

    public const string Encrypted =
        "Die PDF-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und laden Sie sie erneut hoch.";

    public const string BrokenPdf =
        "Die PDF-Datei ist beschädigt und lässt sich nicht lesen. Bitte erzeugen Sie die PDF-Datei neu und laden Sie sie erneut hoch.";

    public const string LostPages =
        "In der PDF-Datei fehlen Seiten, die ihr Inhaltsverzeichnis nennt; sie ist beschädigt. Bitte erzeugen Sie die PDF-Datei neu "
        + "und laden Sie sie erneut hoch.";

    public const string EmptyPdf =
        "Die PDF-Datei enthält keine Seiten. Bitte erzeugen Sie die PDF-Datei neu und laden Sie sie erneut hoch.";

    public const string Unpacked =
        "Die PDF-Datei enthält gepackte Daten, die ausgepackt unzulässig groß sind. Bitte erzeugen Sie die PDF-Datei neu "
        + "und laden Sie sie erneut hoch.";

    public const string NotText =
        "Die Datei ist kein Text und hat keine Form, die gelesen werden kann. Bitte speichern Sie das Dokument als PDF-Datei und laden Sie diese hoch.";

    public const string EncryptedOffice =
        "Die Office-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und laden Sie sie erneut hoch.";

    public const string EmptyArchive =
        "Das Archiv (ZIP) enthält keine Dateien. Bitte prüfen Sie, ob die richtige Datei gewählt wurde.";

    public const string EncryptedEntry =
        "Die Datei liegt verschlüsselt im Archiv (ZIP). Bitte packen Sie sie ohne Kennwort oder laden Sie sie einzeln hoch.";

    public const string UnknownPacking =
        "Die Datei ist im Archiv (ZIP) auf eine Art gepackt, die nicht gelesen werden kann. Bitte packen Sie sie mit dem üblichen Verfahren "
        + "(Deflate) oder laden Sie sie einzeln hoch.";

    public const string BrokenEntry =
        "Die Datei liegt beschädigt im Archiv (ZIP). Bitte packen Sie sie neu oder laden Sie sie einzeln hoch.";

    public const string SameName =
        "Das Archiv (ZIP) enthält mehrere Dateien dieses Namens. Bitte geben Sie ihnen verschiedene Namen oder laden Sie sie einzeln hoch.";

    public const string OverlappingEntries =
        "Im Archiv (ZIP) überlappen sich Einträge; so ist kein gewöhnliches Archiv gepackt. Bitte packen Sie die Dateien neu.";

    public const string UnpackedArchive =
        "Die Datei enthält gepackte Daten, die ausgepackt unzulässig groß sind. Bitte laden Sie die Dokumente einzeln hoch.";

    public const string DeepMarkup =
        "Der Inhalt der Datei ist unzulässig tief verschachtelt. Bitte speichern Sie das Dokument als PDF-Datei und laden Sie diese hoch.";

    public const string TooMuchMarkup =
        "Der Inhalt der Datei ist unzulässig groß. Bitte teilen Sie das Dokument auf mehrere Dateien auf oder laden Sie es als PDF-Datei hoch.";

    public const string EndlessHeads =
        "Die E-Mail hat unzulässig lange Kopfzeilen. Bitte laden Sie ihren Text und ihre Anlagen einzeln hoch.";

    public const string EncryptedMail =
        "Die Nachricht ist verschlüsselt. Bitte speichern Sie Text und Anlagen unverschlüsselt und laden Sie sie einzeln hoch.";

    public const string BrokenTnef =
        "Die Outlook-Anlage (winmail.dat) lässt sich nicht lesen. Bitte laden Sie die Anlagen einzeln hoch.";

    public const string InsertedDocuments =
        "Die Word-Datei enthält eingefügte Dokumente, die erst Word zusammensetzt. Bitte öffnen und speichern Sie sie mit Word neu "
        + "oder laden Sie sie als PDF-Datei hoch.";

    public const string TooMuchMemory =
        "Die Datei verlangt beim Lesen mehr Speicher, als erlaubt ist. Bitte erzeugen Sie die Datei neu, zum Beispiel über "
        + "„Als PDF drucken“, oder teilen Sie sie auf mehrere Dateien auf.";

    public const string Fatal =
        "Die Datei ist so beschädigt, dass das Leseprogramm an ihr abbricht. Bitte erzeugen Sie die Datei neu und laden Sie sie erneut hoch.";

    public const string FileTooSlow =
        "Die Datei lässt sich nicht in angemessener Zeit lesen. Bitte teilen Sie sie auf mehrere Dateien auf oder erzeugen Sie sie neu.";

    public const string BrokenPicture =
        "Die Bilddatei ist beschädigt und lässt sich nicht lesen. Bitte scannen Sie das Dokument erneut.";

    public static string TooManyPixels(long width, long height, long limit) =>
        $"Das Bild hat {width} × {height} Bildpunkte, erlaubt sind zusammen {limit / 1_000_000} Millionen. Bitte scannen Sie mit 300 dpi.";

    public static string BrokenPage(int page) =>
        $"Seite {page} der PDF-Datei ist beschädigt und lässt sich nicht lesen; damit nichts fehlt, wurde die ganze Datei "
        + "zurückgewiesen. Bitte erzeugen Sie die PDF-Datei neu und laden Sie sie erneut hoch.";

    public static string TooSlow(int page) =>
        $"Seite {page} der PDF-Datei lässt sich nicht in angemessener Zeit lesen. Bitte erzeugen Sie die PDF-Datei neu, "
        + "zum Beispiel über „Als PDF drucken“, und laden Sie sie erneut hoch.";

    public static string TooManyPages(int pages, int limit) =>
        $"Die Datei hat {pages} Seiten, erlaubt sind {limit}. Bitte teilen Sie das Dokument auf mehrere Dateien auf.";

    public static string TooMuchText(int limit) =>
        $"Die Datei enthält mehr als {limit} Zeichen Text. Bitte teilen Sie das Dokument auf mehrere Dateien auf.";

    public static string Other(string what) =>
        $"Die Datei ist {what} und kein lesbares Dokument. Bitte speichern Sie das Dokument als PDF-Datei "
        + "und laden Sie diese hoch.";

    public static string Broken(string what) =>
        $"Die Datei ({what}) ist beschädigt und lässt sich nicht lesen. Bitte öffnen und speichern Sie sie neu oder laden Sie sie als PDF-Datei hoch.";

    public static string TooSlowFile(string what) =>
        $"Die Datei ({what}) lässt sich nicht in angemessener Zeit lesen. Bitte laden Sie das Dokument als PDF-Datei hoch.";

    public static string OldOffice(string what, string instead) =>
        $"Die Datei ist eine {what}. Bitte speichern Sie sie als {instead} oder als PDF-Datei und laden Sie diese hoch.";

    public static string OtherArchive(string what) =>
        $"Die Datei ist ein Archiv ({what}). Bitte packen Sie die Dateien als ZIP oder laden Sie sie einzeln hoch.";

    public static string TooManyEntries(int limit) =>
        $"Die Datei enthält zu viele Dateien; erlaubt sind {limit}. Bitte teilen Sie sie auf mehrere Archive auf.";

    public static string TooManyCells(int limit) =>
        $"Die Tabelle hat mehr als {limit} Zellen. Bitte teilen Sie sie auf mehrere Dateien auf.";

    public static string TooDeep(int limit) =>
        $"Die Datei liegt zu tief in anderen Archiven oder E-Mails; erlaubt sind {limit} Ebenen. Bitte laden Sie sie einzeln hoch.";
}

/// <summary>Ends the reading of a file from deep inside it; <see cref="Guarded"/> turns it into a refusal.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
