using System.Diagnostics;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Models;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// The black-box check of one case: is there any order of its operations, within what real time allows, in which one
/// server would have given these answers? Wing and Gong's search with Lowe's memory of what was tried. It looks at no
/// row, so that a store which lies about versions cannot deceive it.
/// </summary>
sealed class ControlCheck
{
    readonly Operation[] _operations;
    readonly Stopwatch _clock = Stopwatch.StartNew();
    readonly TimeSpan _timeMax;
    readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    ControlCheck(IEnumerable<Operation> operations, TimeSpan timeMax) =>
        (_operations, _timeMax) = ([.. operations.OrderBy(operation => operation.Invoked)], timeMax);

    /// <summary>Searches for an order; a read without an answer says nothing and is left out.</summary>
    public static ControlAnswer Run(IEnumerable<Operation> operations, TimeSpan timeMax)
    {
        var told = operations.Where(operation =>
            operation is not { Kind: OperationKind.Read, IsOpen: true });
        var check = new ControlCheck(told, timeMax);
        return check.Search();
    }

    // Depth first without recursion: a frame is a state, what is done, and which operation to try next.
    ControlAnswer Search()
    {
        var frames = new Stack<Frame>([new(ModelMemory.Empty, new bool[_operations.Length])]);
        while (frames.TryPeek(out var frame))
        {
            if (frame.IsComplete(_operations))
                return ControlAnswer.Explained;
            if (_clock.Elapsed > _timeMax)
                return ControlAnswer.Undecided;
            if (Step(frame) is { } next)
                frames.Push(next);
            else
                frames.Pop();
        }

        return ControlAnswer.Impossible;
    }

    // The next operation that nothing undone must precede, and whose answer fits.
    Frame? Step(Frame frame)
    {
        var bound = FirstReturn(frame);
        while (frame.Next < _operations.Length)
        {
            var index = frame.Next++;
            var operation = _operations[index];
            if (operation.Invoked > bound)
                return null;
            if (frame.Done[index] || frame.State.After(operation) is not { } state)
                continue;
            var done = (bool[])frame.Done.Clone();
            done[index] = true;
            if (_tried.Add(KeyOf(done, state)))
                return new(state, done);
        }

        return null;
    }

    long FirstReturn(Frame frame)
    {
        var first = long.MaxValue;
        for (var i = 0; i < _operations.Length; i++)
            if (!frame.Done[i])
                first = Math.Min(first, ReturnOf(_operations[i]));
        return first;
    }

    // What has no answer can still take effect at any time.
    static long ReturnOf(Operation operation) => operation.IsOpen ? long.MaxValue : operation.Returned!.Value;

    static string KeyOf(bool[] done, ModelMemory state)
    {
        var bits = new char[done.Length];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = done[i] ? '1' : '0';
        return string.Concat(new(bits), string.Join(',', state.Carried.Select(command => command.GetHashCode())));
    }

    sealed class Frame(ModelMemory state, bool[] done)
    {
        public ModelMemory State => state;

        public bool[] Done => done;

        public int Next { get; set; }

        public bool IsComplete(Operation[] operations)
        {
            for (var i = 0; i < done.Length; i++)
                if (!done[i] && !operations[i].IsOpen)
                    return false;
            return true;
        }
    }
}
