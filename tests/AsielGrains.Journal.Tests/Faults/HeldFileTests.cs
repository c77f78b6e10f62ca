using System.Diagnostics;
using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>Fault matrix, row 14: another process holds SQLite's write lock.</summary>
public sealed class HeldFileTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_waits_then_fails_clearly_and_the_next_one_works()
    {
        await using var space = new SqliteSpace();
        await using var opened = await OpenedJournal.Open(space.Create());
        var stream = NewCase();
        await opened.Journal.Append(stream, 0, new CaseEvent.Lodged(Today));

        using (var holder = Start(space.File))
        {
            Assert.Equal("held", await holder.StandardOutput.ReadLineAsync(Cancel));
            var since = Stopwatch.GetTimestamp();
            var failure = await Assert.ThrowsAsync<JournalUnavailableException>(
                () => opened.Journal.Append(stream, 1, new CaseEvent.Withdrawn(Today)));
            Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 2, 10);
            Assert.Contains("SQLite answered with error 5", failure.Message, StringComparison.Ordinal);
            Assert.Single(await opened.Journal.Read(stream));
            await holder.StandardInput.WriteLineAsync();
            await holder.WaitForExitAsync(Cancel);
        }

        Assert.IsType<AppendOutcome.Appended>(
            await opened.Journal.Append(stream, 1, new CaseEvent.Withdrawn(Today)));
        Assert.Equal(2, (await opened.Journal.Read(stream)).Count);
    }

    static Process Start(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AsielGrains.Journal.Appender.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "hold", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
