using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Records whose facts an answer about many cases hands out; it may be told only after that.</summary>
public sealed class DeadlineDisclosures(EventJournal journal, TimeProvider time)
{
    /// <param name="told">The cases, each with its person.</param>
    /// <param name="fields">The class of fields the facts belong to.</param>
    public Task Record(
        IEnumerable<(CaseId Case, PersonId Person)> told, Caller caller, string fields, string traceId) => Task.WhenAll(
        told.Distinct().Select(one => journal.Disclose(Of(one.Case, one.Person, caller, fields, traceId))));

    Disclosure Of(CaseId id, PersonId person, Caller caller, string fields, string traceId) => new(
        time.GetUtcNow(),
        caller.Organisation.ToString(),
        caller.Role,
        caller.Purpose,
        person.Value,
        Streams.Of(id),
        fields,
        traceId);
}
