using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Tests.Checks;

public sealed class HistoryTests
{
    [Fact]
    public void What_was_written_reads_back_as_it_was()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var history = new History(path))
            {
                var done = history.Invoke(
                    "a", Guid.NewGuid(), OperationKind.Lodge, MadeUp.Key, new() { LodgedOn = "2026-03-01" });
                history.Return(done, new Outcome.Refused("CASE_UNKNOWN"), attempts: 2);
                history.Invoke("b", Guid.NewGuid(), OperationKind.Read, MadeUp.Key, new());
                history.Fault("Internal: that");
            }

            using var read = History.Load(path);
            var (first, second) = (read.Operations.First(), read.Operations.Last());
            Assert.Equal(
                (OperationKind.Lodge, 2, "2026-03-01"), (first.Kind, first.Attempts, first.Arguments.LodgedOn));
            Assert.Equal(new Outcome.Refused("CASE_UNKNOWN"), first.Outcome);
            Assert.Null(second.Outcome);
            Assert.Equal([new("status", "Internal: that")], read.Faults);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
