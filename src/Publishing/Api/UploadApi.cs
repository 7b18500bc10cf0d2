using Microsoft.AspNetCore.Http;
using Publishing.Api.Answers;
using Publishing.Pages;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;

namespace Publishing.Api;

internal static class UploadApi
{
    public static async Task<IResult> AcceptAsync(HttpContext context, StaffOptions staff, Pipeline pipeline, CancellationToken stop)
    {
        if (!staff.Admits(context.Request)) return Problems.Of(Fault.NotAdmitted, context);
        var (form, fault) = await new UploadReader(staff, tokenInForm: false).ReadAsync(context.Request, stop);
        if (form is null) return Problems.Of(fault!, context);
        await using var read = form;
        var (metadata, faults) = MetadataForm.Read(form.Fields, pipeline);
        if (faults.Count > 0) return Problems.Of(Fault.Bad(faults), context);

        var upload = UploadAnswer.Of(await pipeline.Accept(form.FilesAsync(metadata, stop), stop));
        context.Response.Headers.Location = upload.Url;
        return Results.Json(upload, ApiJson.Wire.UploadAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    public static async Task<IResult> RetryAsync(string id, HttpContext context, StaffOptions staff, Pipeline pipeline, CancellationToken stop)
    {
        if (!staff.Admits(context.Request)) return Problems.Of(Fault.NotAdmitted, context);
        return await pipeline.Retry(id, stop) ? Results.Accepted() : Problems.Of(Fault.NothingToRetry, context);
    }

    public static async Task<IResult> StatusAsync(string id, HttpContext context, StaffOptions staff, Pipeline pipeline, CancellationToken stop)
    {
        if (!staff.Admits(context.Request)) return Problems.Of(Fault.NotAdmitted, context);
        context.Response.Headers.CacheControl = "no-store";
        return await pipeline.FindUploadAsync(id, stop) is { } upload
            ? Results.Json(UploadAnswer.Of(upload), ApiJson.Wire.UploadAnswer)
            : Problems.Of(Fault.NoUpload, context);
    }
}
