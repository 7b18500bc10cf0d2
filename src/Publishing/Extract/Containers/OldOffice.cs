using System.Buffers.Binary;
using System.Text;

namespace Publishing.Extract.Containers;

/// <summary>Says what lies in a compound file (OLE), the form of Office until 2003 and of encrypted files of today.</summary>
internal static class OldOffice
{
    private const int EntrySize = 128;

    /// <summary>Where an entry of the directory has the length of its name in bytes, with its closing zero.</summary>
    private const int NameLength = 64;

    public static string Refusal(ReadOnlySpan<byte> content)
    {
        if (Has(content, "EncryptedPackage")) return Refusals.EncryptedOffice;
        if (Has(content, "WordDocument")) return Refusals.OldOffice("Word-Datei im alten Format (DOC)", "DOCX");
        if (Has(content, "Workbook") || Has(content, "Book")) return Refusals.OldOffice("Excel-Datei im alten Format (XLS)", "XLSX");
        if (Has(content, "PowerPoint Document")) return Refusals.OldOffice("PowerPoint-Datei im alten Format (PPT)", "PPTX");
        return Has(content, "__nameid_version1.0")
            ? Refusals.OldOffice("Outlook-Nachricht (MSG)", "EML")
            : Refusals.OldOffice("Office-Datei im alten Format (DOC, XLS, PPT oder MSG)", "DOCX, XLSX oder PPTX");
    }

    // Entries of the directory lie at multiples of their size, wherever the table of sectors puts them.
    private static bool Has(ReadOnlySpan<byte> content, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name);
        for (var at = 4 * EntrySize; at + EntrySize <= content.Length; at += EntrySize)
        {
            var entry = content.Slice(at, EntrySize);
            if (entry.StartsWith(wanted) && BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLength..]) == wanted.Length + 2) return true;
        }

        return false;
    }
}
