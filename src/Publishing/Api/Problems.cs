using Microsoft.AspNetCore.Http;
using Publishing.Api.Answers;
using Publishing.Pages.Answers;
using Publishing.Search;

namespace Publishing.Api;

/// <summary>Faults as the API tells them.</summary>
internal static class Problems
{
    public static IResult Of(Fault fault, HttpContext context)
    {
        Headers.RetryAfter(context.Response, fault);
        // The request that needs a token is told how to bring it.
        if (fault.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Json(
            Problem.Of(fault, context.Request.Path), ApiJson.Wire.Problem, "application/problem+json; charset=utf-8", fault.Status);
    }

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Headers.Secure(context.HttpContext.Response);
        try
        {
            return await next(context);
        }
        catch (SearchUnavailableException)
        {
            return Of(Fault.SearchUnavailable, context.HttpContext);
        }
        catch (CursorExpiredException)
        {
            return Of(Fault.CursorExpired, context.HttpContext);
        }
    }
}
