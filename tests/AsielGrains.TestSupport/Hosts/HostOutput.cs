using System.Text;

namespace AsielGrains.TestSupport.Hosts;

/// <summary>What a host printed so far, and waiting for a line.</summary>
sealed class HostOutput
{
    readonly Lock _lock = new();
    readonly StringBuilder _text = new();
    readonly List<(string Part, TaskCompletionSource<string> Seen)> _waiting = [];

    public string Text
    {
        get
        {
            lock (_lock)
                return _text.ToString();
        }
    }

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            _text.Append(line).Append('\n');
            foreach (var (_, seen) in _waiting.Where(wait => line.Contains(wait.Part, StringComparison.Ordinal)))
                seen.TrySetResult(line);
        }
    }

    /// <summary>Nothing more comes: whoever still waits is told.</summary>
    public void End()
    {
        lock (_lock)
            foreach (var (part, seen) in _waiting)
                seen.TrySetException(new InvalidOperationException($"The host ended without \"{part}\":\n{_text}"));
    }

    /// <summary>The first line with this text, printed already or to come.</summary>
    public Task<string> Line(string part)
    {
        lock (_lock)
        {
            if (_text.ToString().Split('\n').FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal))
                is { } line)
                return Task.FromResult(line);
            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((part, seen));
            return seen.Task;
        }
    }
}
