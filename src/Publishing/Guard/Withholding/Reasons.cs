namespace Publishing.Guard.Withholding;

/// <summary>The guard's words, for staff and for readers.</summary>
internal static class Reasons
{
    public const string Heading = "Nichtöffentlicher Teil: beginnt mit seiner Überschrift und endet erst, wo eine Überschrift den öffentlichen Teil nennt.";
    public const string DoubtfulHeading = "Die Zeile könnte die Überschrift eines nichtöffentlichen Teils sein, ist aber nicht sicher zu lesen. Vorsorglich zurückgehalten.";
    public const string Closing = "Die Öffentlichkeit wurde hier ausgeschlossen oder der öffentliche Teil beendet. Ob das Folgende öffentlich ist, geht aus dem Text nicht sicher hervor. Vorsorglich zurückgehalten.";
    public const string RunningHead = "Kopf- oder Fußzeile der Seite nennt einen nichtöffentlichen Teil.";
    public const string Item = "Tagesordnungspunkt des nichtöffentlichen Teils.";
    public const string FileName = "Der Dateiname oder Ordner weist auf einen nichtöffentlichen Inhalt hin.";
    public const string Container = "Die E-Mail oder das Archiv, in dem die Datei kam, ist nicht oder nicht ganz öffentlich. Eine Anlage ist nie öffentlicher als das, was sie enthält.";
    public const string Title = "Der angegebene Titel weist auf einen nichtöffentlichen Inhalt hin.";
    public const string Head = "Der Kopf des Dokuments bezeichnet es als nichtöffentlich oder vertraulich.";
    public const string Ticked = "Im Kopf des Dokuments ist „nichtöffentlich“ angekreuzt.";

    public const string Unread = "Die Seite ist ein Bild, das noch nicht gelesen ist. Ob sie oder was ihr folgt öffentlich ist, lässt sich erst danach sagen.";

    /// <param name="withheld">What is held back.</param>
    /// <param name="holdsUnseen">Whether the file holds more than its text.</param>
    public static IReadOnlyList<string> Notices(IReadOnlyList<Withheld> withheld, bool holdsUnseen)
    {
        var notices = new List<string>(3);
        if (withheld.Any(part => part.Certain))
            notices.Add("Der nichtöffentliche Teil dieses Dokuments wird nicht veröffentlicht.");
        if (withheld.Any(part => part.Reason == Unread))
            notices.Add("Seiten dieses Dokuments sind Bilder, deren Text noch nicht gelesen ist. Sie und das Original werden erst danach veröffentlicht.");
        if (withheld.Any(part => !part.Certain && part.Reason != Unread))
            notices.Add("Ein Teil dieses Dokuments wird nicht veröffentlicht, weil nicht sicher zu erkennen ist, ob er öffentlich ist.");
        if (holdsUnseen)
            notices.Add("Das Original wird nicht ausgegeben, weil es mehr enthält, als hier gezeigt wird (zum Beispiel Kommentare, Gelöschtes, Ausgeblendetes oder beigefügte Dateien).");
        return notices;
    }
}
