using System.Text;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Containers;

internal enum Packaged
{
    Archive,
    Docx,
    Pptx,
    Xlsx,
    Odt,
    Ods,
    Odp,

    /// <summary>A package of a kind that is not read.</summary>
    Other,
}

/// <summary>Tells by a package's own declaration what it is; a ZIP that merely contains such files stays an archive.</summary>
internal static class PackageKind
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    public static Packaged Of(Package package, ExtractOptions options)
    {
        if (package.Find("mimetype") is { Unpacked: < 200 } && package.Read("mimetype") is { } declared)
        {
            var type = Encoding.ASCII.GetString(declared).Trim();
            if (type.StartsWith(OpenDocument, StringComparison.Ordinal) && package.Find("content.xml") is not null) return OfOpenDocument(type[OpenDocument.Length..]);
            if (type.StartsWith("application/", StringComparison.Ordinal)) return Packaged.Other;
        }

        return package.Find("[Content_Types].xml") is not null && package.Find("_rels/.rels") is not null ? OfOffice(package, options) : Packaged.Archive;
    }

    private static Packaged OfOpenDocument(string type) => type switch
    {
        "text" or "text-template" or "text-web" => Packaged.Odt,
        "spreadsheet" or "spreadsheet-template" => Packaged.Ods,
        "presentation" or "presentation-template" => Packaged.Odp,
        _ => Packaged.Other,
    };

    private static Packaged OfOffice(Package package, ExtractOptions options)
    {
        using var types = BoundedXml.Of(package, "[Content_Types].xml", options)!;
        foreach (var _ in types.Children())
        {
            // Also templates, shows and files with macros: they differ in what stands before ".main+xml".
            var type = types["ContentType"] ?? "";
            if (!type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase)) continue;
            if (type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-word", StringComparison.OrdinalIgnoreCase)) return Packaged.Docx;
            if (type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase)) return Packaged.Xlsx;
            if (type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase)) return Packaged.Pptx;
        }

        return Packaged.Other;
    }
}
