using Publishing.Extract.Pdf;

namespace Publishing.Tests.Extract.Pdf;

public class PatientThreadTests
{
    [Fact]
    public void Work_that_never_ends_is_left_alone()
    {
        using var never = new ManualResetEventSlim();
        Assert.Null(PatientThread.Run(() => Wait(never), new Progress(), TimeSpan.FromMilliseconds(50), CancellationToken.None));
        never.Set();
    }

    [Fact]
    public void Work_that_goes_on_is_waited_for()
    {
        var progress = new Progress();
        var done = PatientThread.Run(() => Step(progress), progress, TimeSpan.FromMilliseconds(500), CancellationToken.None);
        Assert.Equal("fertig", done);
    }

    [Fact]
    public void A_fault_comes_back_as_itself() => Assert.Throws<FormatException>(() =>
        PatientThread.Run<string>(() => throw new FormatException(), new Progress(), TimeSpan.FromSeconds(5), CancellationToken.None));

    private static string Wait(ManualResetEventSlim never)
    {
        never.Wait();
        return "";
    }

    private static string Step(Progress progress)
    {
        for (var page = 1; page <= 8; page++)
        {
            progress.Page = page;
            Thread.Sleep(100);
        }

        return "fertig";
    }
}
