using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Publishing.Pages.Answers;

namespace Publishing.Pages.Forms;

/// <summary>Reads multipart uploads section by section; no file is ever whole in memory.</summary>
/// <param name="staff">Whom to let in, and the limits.</param>
/// <param name="tokenInForm">True where the field "token", ahead of all files, has to admit the sender; else the caller has done so.</param>
internal sealed class UploadReader(StaffOptions staff, bool tokenInForm)
{
    private const int LongestField = 8_000;
    private const int MostFields = 50;

    /// <returns>The form, which the caller disposes, or what is wrong.</returns>
    public async Task<(UploadForm? Form, Fault? Fault)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (Boundary(request) is not { } boundary)
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "Form nicht möglich", "Dateien werden als multipart/form-data angenommen."));
        // The limit is one on each file, kept below.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;

        var form = new UploadForm(staff);
        var whole = false;
        try
        {
            var fault = await FillAsync(form, new MultipartReader(boundary, request.Body, 1 << 16), stop);
            whole = fault is null;
            return (whole ? form : null, fault);
        }
        finally
        {
            if (!whole) await form.DisposeAsync();
        }
    }

    private async Task<Fault?> FillAsync(UploadForm form, MultipartReader reader, CancellationToken stop)
    {
        var received = new ReceivedBody(reader);
        while (await received.NextAsync(stop) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var fault = disposition.IsFileDisposition()
                ? await TakeFileAsync(form, FileName(disposition), section.Body, received, stop)
                : await TakeFieldAsync(form, HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), section.Body, received, stop);
            if (fault is not null) return fault;
        }

        if (received.Broken) return Broken;
        if (tokenInForm && !Admitted(form)) return Fault.NotAdmitted;
        return form.Count > 0 ? null : Fault.Bad([new("file", "Bitte wählen Sie mindestens eine Datei aus.")]);
    }

    private async Task<Fault?> TakeFileAsync(UploadForm form, string name, Stream body, ReceivedBody received, CancellationToken stop)
    {
        if (tokenInForm && !Admitted(form)) return Fault.NotAdmitted;
        // A browser sends a nameless empty file where none was chosen.
        if (name.Length == 0) return await received.CopyAsync(body, Stream.Null, 0, stop) is null ? Nameless : null;
        if (form.Count == staff.MostFiles)
            return new(StatusCodes.Status413PayloadTooLarge, "Zu viele Dateien", $"Auf einmal werden höchstens {staff.MostFiles} Dateien angenommen.");
        return await received.CopyAsync(body, form.Add(name), staff.LargestFile, stop) switch
        {
            null when received.Broken => Broken,
            null => new(
                StatusCodes.Status413PayloadTooLarge, "Datei zu groß",
                $"Die Datei „{FieldReader.Shorten(name)}“ ist größer als {Size(staff.LargestFile)}; so groß darf eine Datei höchstens sein."),
            _ => null,
        };
    }

    private static async Task<Fault?> TakeFieldAsync(UploadForm form, string name, Stream body, ReceivedBody received, CancellationToken stop)
    {
        using var value = new MemoryStream();
        if (await received.CopyAsync(body, value, LongestField, stop) is null)
            return received.Broken ? Broken : Fault.Bad([new(name, $"Das Feld „{FieldReader.Shorten(name)}“ ist zu lang.")]);
        if (form.Fields.Count == MostFields) return Fault.Bad([new(name, "Das Formular hat zu viele Felder.")]);
        form.Fields[name] = StringValues.Concat(form.Fields.GetValueOrDefault(name), Encoding.UTF8.GetString(value.ToArray()));
        return null;
    }

    private bool Admitted(UploadForm form) => staff.Admits(form.Fields.GetValueOrDefault("token").ToString());

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString()
            : null;

    private static string FileName(ContentDispositionHeaderValue disposition)
    {
        var name = StringSegment.IsNullOrEmpty(disposition.FileNameStar) ? HeaderUtilities.RemoveQuotes(disposition.FileName) : disposition.FileNameStar;
        return name.ToString().Replace('\\', '/').Trim();
    }

    private static string Size(long bytes) => bytes >= 1_000_000 ? $"{bytes / 1_000_000} MB" : $"{bytes} Byte";

    private static Fault Broken => new(
        StatusCodes.Status400BadRequest, "Lieferung unvollständig", "Die Übertragung ist unvollständig oder beschädigt angekommen. Bitte senden Sie die Dateien noch einmal.");

    private static Fault Nameless => Fault.Bad([new("file", "Eine der Dateien hat keinen Namen.")]);
}
