using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Disclosures;

/// <summary>The disclosures about several persons in one order, newest first.</summary>
static class NewestDisclosures
{
    /// <param name="persons">Empty: about anybody.</param>
    public static async IAsyncEnumerable<NumberedDisclosure> Of(
        EventJournal journal, IReadOnlyList<Guid> persons, long before)
    {
        Guid?[] about = persons.Count == 0 ? [null] : [.. persons.Select(person => (Guid?)person)];
        DisclosureSource[] sources = [.. about.Select(person => new DisclosureSource(journal, person, before))];
        while (true)
        {
            (DisclosureSource Source, NumberedDisclosure Row)? newest = null;
            foreach (var source in sources)
                if (await source.Peek() is { } row && !(row.Number < newest?.Row.Number))
                    newest = (source, row);
            if (newest is not { } next)
                yield break;
            next.Source.Take();
            yield return next.Row;
        }
    }
}
