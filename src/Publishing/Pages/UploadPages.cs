using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;
using Publishing.Pages.Views;

namespace Publishing.Pages;

/// <summary>The upload form; after a failed try with what was typed, but never the token, and with what is wrong.</summary>
public sealed record UploadModel(IReadOnlyDictionary<string, StringValues> Fields, Fault? Fault);

/// <summary>Asks for the token before the status of an upload is shown.</summary>
public sealed record AdmissionModel(string UploadId, Fault? Fault);

internal static class UploadPages
{
    private const string Pass = "lieferung";

    private static readonly Dictionary<string, StringValues> Nothing = [];

    public static Task<IResult> FormAsync(Html html) => html.PageAsync<UploadView>(new UploadModel(Nothing, null));

    public static async Task<IResult> AcceptAsync(HttpRequest request, StaffOptions staff, Pipeline pipeline, Html html, CancellationToken stop)
    {
        var (form, fault) = await new UploadReader(staff, tokenInForm: true).ReadAsync(request, stop);
        if (form is null) return await html.PageAsync<UploadView>(new UploadModel(Nothing, fault), fault!.Status);
        await using var read = form;
        var (metadata, faults) = MetadataForm.Read(form.Fields, pipeline);
        if (faults.Count > 0)
            return await html.PageAsync<UploadView>(new UploadModel(form.Fields, Fault.Bad(faults)), StatusCodes.Status400BadRequest);

        var upload = await pipeline.Accept(form.FilesAsync(metadata, stop), stop);
        return Admit(request, staff, upload.Id);
    }

    public static async Task<IResult> StatusAsync(
        string id, HttpRequest request, StaffOptions staff, Pipeline pipeline, Html html, CancellationToken stop)
    {
        if (!staff.AdmitsPass(request.Cookies[Pass], id))
            return await html.PageAsync<AdmissionView>(new AdmissionModel(id, null), StatusCodes.Status401Unauthorized);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await pipeline.FindUploadAsync(id, stop) is { } upload
            ? await html.PageAsync<UploadStatusView>(upload)
            : await html.FaultAsync(Fault.NoUpload);
    }

    public static async Task<IResult> AdmitAsync(string id, HttpRequest request, StaffOptions staff, Html html, CancellationToken stop)
    {
        return staff.Admits(await TokenAsync(request, stop))
            ? Admit(request, staff, id)
            : await html.PageAsync<AdmissionView>(new AdmissionModel(id, Fault.NotAdmitted), StatusCodes.Status401Unauthorized);
    }

    private static async Task<string?> TokenAsync(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            return (await request.ReadFormAsync(stop))["token"];
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // A form that cannot be read brings no token.
            return null;
        }
    }

    private static SeeOther Admit(HttpRequest request, StaffOptions staff, string id)
    {
        var address = Addresses.Upload(Uri.EscapeDataString(id));
        request.HttpContext.Response.Cookies.Append(Pass, staff.PassFor(id), new()
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = address,
            MaxAge = TimeSpan.FromDays(1),
        });
        return new(address);
    }

    /// <summary>Leads to a page to be fetched, so that reloading it sends nothing twice.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
