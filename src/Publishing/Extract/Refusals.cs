namespace Publishing.Extract;

/// <summary>Why a file is not read, in the words a clerk gets to see.</summary>
internal static class Refusals
{
    public const string NoText =
        "Die Datei enthält keinen Text. Bitte prüfen Sie, ob die richtige Datei gewählt wurde.";

    public const string OnlyImages =
        "Die PDF-Datei besteht nur aus Bildern (Scan ohne Text). Bitte lassen Sie den Scan mit Texterkennung (OCR) "
        + "bearbeiten und laden Sie die neue Datei hoch.";

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
        "Die Datei ist weder Text noch PDF. Bitte speichern Sie das Dokument als PDF-Datei oder als Textdatei und laden Sie diese hoch.";

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
        $"Die Datei ist {what} und kein lesbares Dokument. Bitte speichern Sie das Dokument als PDF-Datei oder als Textdatei "
        + "und laden Sie diese hoch.";
}
