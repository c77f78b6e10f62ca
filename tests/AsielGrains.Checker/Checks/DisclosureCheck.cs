using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// I9: every case that was shown was recorded as disclosed, with the classes of fields that were shown.
/// </summary>
static class DisclosureCheck
{
    public static IEnumerable<Violation> Run(
        IReadOnlyList<LoggedDisclosure> disclosures, IEnumerable<Operation> operations)
    {
        var recorded = disclosures.CountBy(disclosure => disclosure.Stream).ToDictionary(StringComparer.Ordinal);
        var withPerson = disclosures.Where(disclosure => disclosure.Fields.Split(',').Contains("F3"))
            .CountBy(disclosure => disclosure.Stream).ToDictionary(StringComparer.Ordinal);
        foreach (var reads in operations.Where(read => read.Outcome is Outcome.Seen).GroupBy(read => read.Key))
        {
            var personal = reads.Count(read => ((Outcome.Seen)read.Outcome!).View is
                { Nationality: not null } or { FamilyName: not null } or { VNumber: not null });
            if (recorded.GetValueOrDefault(reads.Key) < reads.Count())
                yield return new(
                    "I9", reads.Key, $"shown {reads.Count()} times, recorded {recorded.GetValueOrDefault(reads.Key)}");
            else if (withPerson.GetValueOrDefault(reads.Key) < personal)
                yield return new("I9", reads.Key, "personal data were shown, but not recorded as shown");
        }
    }
}
