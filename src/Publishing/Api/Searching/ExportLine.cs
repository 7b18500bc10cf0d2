using System.Globalization;
using Publishing.Pages;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Api.Searching;

/// <summary>A passage in a file.</summary>
/// <param name="AgendaItem">Its number; null for what a page says outside of items.</param>
/// <param name="Url">Whole, so that it can be opened from the file.</param>
/// <param name="Text">The words around what was found, without marks.</param>
internal sealed record ExportLine(
    string DocumentId,
    string FileName,
    string Kind,
    string Title,
    string? Organization,
    DateOnly? Date,
    string? AgendaItem,
    string? AgendaTitle,
    int PageNumber,
    string Url,
    string Text,
    bool SimilarSpelling,
    IReadOnlyList<string> References)
{
    public const string CsvHeader =
        "documentId,fileName,kind,title,organization,date,agendaItem,agendaTitle,pageNumber,url,text,similarSpelling,references";

    public static ExportLine Of(Hit hit, string host) => new(
        hit.DocumentId,
        hit.FileName,
        Words.Code(hit.Kind),
        hit.Title,
        hit.Organization,
        hit.Date,
        hit.AgendaItem?.Number,
        hit.AgendaItem?.Title,
        hit.PageNumber,
        host + Addresses.Hit(hit),
        string.Join(" … ", hit.Snippets.Select(snippet => string.Concat(snippet.Parts.Select(part => part.Text)))),
        hit.SimilarSpelling,
        hit.References);

    /// <summary>A record of RFC 4180, without its line end.</summary>
    public string ToCsv() => string.Join(',', new[]
    {
        DocumentId, FileName, Kind, Title, Organization, Words.Iso(Date), AgendaItem, AgendaTitle, PageNumber.ToString(CultureInfo.InvariantCulture),
        Url, Text, SimilarSpelling ? "true" : "false", string.Join(' ', References),
    }.Select(Cell));

    /// <summary>What a spreadsheet would take for a formula stays text, by the apostrophe that it does not show.</summary>
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
