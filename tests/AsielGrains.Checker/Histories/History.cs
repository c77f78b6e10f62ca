using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Checker.Histories;

/// <summary>
/// Everything clients did and saw, written line by line before a call goes out and after it came back, so that it is
/// complete even when the driver dies. Safe for concurrent use.
/// </summary>
public sealed class History : IDisposable
{
    /// <summary>Figures of the flow that are kept at most beside those of watermarks: the newest.</summary>
    public const int FlowsMax = 2_000;

    static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    readonly ConcurrentQueue<Operation> _operations = [];
    readonly ConcurrentQueue<FlowSeen> _flows = [];
    readonly ConcurrentQueue<FlowSeen> _watermarks = [];
    readonly ConcurrentQueue<BadAnswer> _faults = [];
    readonly TextWriter _lines;
    long _number;

    /// <param name="path">The file of JSON lines; null: the history is kept in memory only.</param>
    public History(string? path = null) => _lines = path is null
        ? TextWriter.Null
        : TextWriter.Synchronized(new StreamWriter(path, append: true) { AutoFlush = true });

    public IReadOnlyCollection<Operation> Operations => _operations;

    public IReadOnlyCollection<FlowSeen> Flows => [.. _flows, .. _watermarks];

    /// <summary>
    /// Answers that were wrong as they came, such as INTERNAL or UNKNOWN from a server: bugs, whatever else holds.
    /// </summary>
    public IReadOnlyCollection<BadAnswer> Faults => _faults;

    /// <summary>The one clock of all clients of this driver: CLOCK_MONOTONIC.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>Reads back what was written.</summary>
    public static History Load(string path)
    {
        var history = new History();
        var open = new Dictionary<long, Operation>();
        foreach (var text in File.ReadLines(path))
        {
            var line = JsonSerializer.Deserialize<HistoryLine>(text, Layout)!;
            if (line.Invoke is { } begun)
                history._operations.Enqueue(open[begun.Number] = begun);
            if (line.Return is { } back && open.Remove(back.Number, out var ended))
                (ended.Returned, ended.Attempts, ended.Outcome) = (back.At, back.Attempts, back.Outcome);
            if (line.Flow is { } flow)
                history.Keep(flow);
            if (line.Fault is { } fault)
                history._faults.Enqueue(fault);
        }

        return history;
    }

    /// <summary>Notes an operation that is about to be sent.</summary>
    public Operation Invoke(
        string client,
        Guid command,
        OperationKind kind,
        string key,
        CaseArguments arguments,
        bool reuses = false,
        long minVersion = 0)
    {
        var operation = new Operation
        {
            Client = client,
            Number = Interlocked.Increment(ref _number),
            Command = command,
            Kind = kind,
            Key = key,
            Arguments = arguments,
            Reuses = reuses,
            MinVersion = minVersion,
            Invoked = Now,
        };
        Write(new() { Invoke = operation });
        _operations.Enqueue(operation);
        return operation;
    }

    /// <summary>Notes how an operation came back.</summary>
    public void Return(Operation operation, Outcome outcome, int attempts = 1)
    {
        var now = Now;
        (operation.Attempts, operation.Outcome, operation.Returned) = (attempts, outcome, now);
        Write(new() { Return = new(operation.Number, now, attempts, outcome) });
    }

    /// <summary>Notes figures of the flow.</summary>
    public void Saw(FlowSeen flow)
    {
        Keep(flow);
        Write(new() { Flow = flow });
    }

    /// <summary>Notes a status that no client should ever get.</summary>
    public void Fault(string what) => Fault("status", what);

    /// <summary>Notes an answer that breaks an invariant whatever the rows say.</summary>
    public void Fault(string invariant, string what)
    {
        var fault = new BadAnswer(invariant, what);
        _faults.Enqueue(fault);
        Write(new() { Fault = fault });
    }

    public void Dispose() => _lines.Dispose();

    // Several loads can share a history, and each is judged at its end: what goes is what was judged longest ago.
    void Keep(FlowSeen flow)
    {
        if (flow.IsWatermark)
        {
            _watermarks.Enqueue(flow);
            return;
        }

        _flows.Enqueue(flow);
        while (_flows.Count > FlowsMax)
            _flows.TryDequeue(out _);
    }

    void Write(HistoryLine line)
    {
        if (_lines != TextWriter.Null)
            _lines.WriteLine(JsonSerializer.Serialize(line, Layout));
    }
}
