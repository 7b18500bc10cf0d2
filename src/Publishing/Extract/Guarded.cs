using Publishing.Extract.Lines;
using Publishing.Extract.Pdf;

namespace Publishing.Extract;

/// <summary>Runs a reader on foreign bytes so that whatever they do to it ends in a text or a reason.</summary>
internal static class Guarded
{
    /// <param name="read">Reads the file.</param>
    /// <param name="what">What the file is, as "Word-Datei".</param>
    /// <param name="options">How long it may take.</param>
    /// <param name="stop">Ends the wait.</param>
    public static RawText Read(Func<RawText> read, string what, ExtractOptions options, CancellationToken stop) =>
        PatientThread.Run(() => ReadOrRefuse(read, what), new Progress(), options.FileTime, stop) 
        ?? RawText.Refused(Refusals.TooSlowFile(what)) with { Abandoned = true };

    private static RawText ReadOrRefuse(Func<RawText> read, string what)
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            return RawText.Refused(refused.Message);
        }
        // On hostile bytes a library throws whatever its innermost line throws: casts, indices, keys, nulls.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return RawText.Refused(Refusals.Broken(what));
        }
    }
}
