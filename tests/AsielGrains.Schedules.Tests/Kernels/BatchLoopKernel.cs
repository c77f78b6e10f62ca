using AsielGrains.Journal;
using AsielGrains.Journal.Batching;
using Microsoft.Coyote.Specifications;
using Microsoft.Coyote.SystematicTesting;

namespace AsielGrains.Schedules.Tests.Kernels;

public static class BatchLoopKernel
{
    const int Lanes = 2;
    const int Damaged = 1;

    [Test]
    public static async Task Each_question_gets_its_own_answer_and_a_damaged_row_harms_nobody_else()
    {
        var loop = new BatchLoop<int, int>(Lanes, Answer);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(question => Task.Run(() => Ask(loop, question))));
        await loop.DisposeAsync();
    }

    static async Task<IReadOnlyList<int>> Answer(IReadOnlyList<int> questions)
    {
        await Task.Yield();
        return questions.Contains(Damaged)
            ? throw new JournalCorruptException("A row is damaged.")
            : [.. questions.Select(question => -question)];
    }

    static async Task Ask(BatchLoop<int, int> loop, int question)
    {
        try
        {
            var answer = await loop.Ask(question, CancellationToken.None);
            Specification.Assert(answer == -question && question != Damaged, "The answer to another question.");
        }
        catch (JournalCorruptException)
        {
            Specification.Assert(question == Damaged, "The damage of somebody else.");
        }
    }
}
