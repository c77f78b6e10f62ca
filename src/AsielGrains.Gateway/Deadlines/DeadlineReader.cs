using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>To whom deadlines are told, as it is recorded with the persons they are about.</summary>
/// <param name="Fields">The class of fields that is handed out.</param>
/// <param name="TraceId">The trace of the call; empty when there is none.</param>
public sealed record DeadlineReader(Caller Caller, string Fields, string TraceId);
