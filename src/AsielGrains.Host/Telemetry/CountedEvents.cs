using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using AsielGrains.Gateway.Operations;

namespace AsielGrains.Host.Telemetry;

/// <summary>
/// Counts what is logged as a warning or worse, by number: an alert can then name an event without a counter made for
/// it. By hand, because nothing in the framework makes metrics of a log inside the process.
/// </summary>
sealed class CountedEvents : ILoggerProvider
{
    public const string MeterName = "AsielGrains.Host";

    const string Ours = "AsielGrains";

    /// <summary>What an assembly that logs refers to; the contract, with most types of all, does not log.</summary>
    static readonly string Logging = typeof(ILogger).Assembly.GetName().Name!;

    readonly ConcurrentDictionary<(int Number, LogLevel Level, string Source), Tally> _tallies = new();
    readonly Counter<long> _logged;
    readonly TimeProvider _time;

    public CountedEvents(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        _logged = meters.Create(MeterName).CreateCounter<long>(
            "log.events", "{event}", "What was logged as a warning or worse, by number.");
    }

    /// <summary>What was logged since the start, the most frequent first.</summary>
    public IReadOnlyList<LoggedEvent> Counts =>
    [
        .. from tally in _tallies
           let count = tally.Value.Count
           where count > 0
           orderby count descending
           select new LoggedEvent(
               tally.Key.Number, tally.Key.Level.ToString(), tally.Key.Source, count, tally.Value.LastAt),
    ];

    /// <summary>Shows every event of ours as zero before the first, so that the first is an increase.</summary>
    public void Begin()
    {
        foreach (var message in Messages())
            _logged.Add(0, Tags(message.EventId, message.Level, Ours));
    }

    public ILogger CreateLogger(string categoryName) => new Counting(this, categoryName.Split('.')[0]);

    public void Dispose()
    {
    }

    static IEnumerable<LoggerMessageAttribute> Messages() =>
        from assembly in AppDomain.CurrentDomain.GetAssemblies()
        where assembly.GetName().Name!.StartsWith(Ours, StringComparison.Ordinal)
        where assembly.GetReferencedAssemblies().Any(used => used.Name == Logging)
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Log", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message?.Level >= LogLevel.Warning
        select message;

    static ReadOnlySpan<KeyValuePair<string, object?>> Tags(int number, LogLevel level, string source) => new(
    [
        new("event", number.ToString(CultureInfo.InvariantCulture)),
        new("level", level.ToString()),
        new("source", source),
    ]);

    void Count(int number, LogLevel level, string source)
    {
        // A library's numbers are its own, and there is no end to them.
        var known = source == Ours ? number : 0;
        _logged.Add(1, Tags(known, level, source));
        _tallies.GetOrAdd((known, level, source), _ => new()).Add(_time.GetUtcNow());
    }

    sealed class Counting(CountedEvents events, string source) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                events.Count(eventId.Id, logLevel, source);
        }
    }

    sealed class Tally
    {
        long _count;
        long _lastTicks;

        public long Count => Interlocked.Read(ref _count);

        public DateTimeOffset LastAt => new(Interlocked.Read(ref _lastTicks), TimeSpan.Zero);

        public void Add(DateTimeOffset now)
        {
            Interlocked.Increment(ref _count);
            Interlocked.Exchange(ref _lastTicks, now.UtcTicks);
        }
    }
}
