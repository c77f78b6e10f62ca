using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Gvl;

/// <summary>What is to be booked for many households, as it was read from a request.</summary>
/// <param name="Households">With the number of persons, 0: not stated, and whom each needs to interpret.</param>
/// <param name="From">The first moment; the default: now.</param>
/// <param name="Position">What the cases say is at least as new; null: as it comes.</param>
sealed record MandatoryOrder(
    Guid RequestId,
    SiteId Site,
    ImmutableArray<(HouseholdId Id, int Persons, Domain.Gvl.InterpreterWish? Interpreter)> Households,
    DateTimeOffset From,
    ImmutableArray<Domain.Gvl.GvlStep> Only,
    JournalPosition? Position)
{
    public static MandatoryOrder Of(BookMandatoryStepsRequest request)
    {
        if (request.Households.Count is 0 or > GvlLimits.BulkHouseholdsMax)
            throw RequestField.Invalid("households", $"1 to {GvlLimits.BulkHouseholdsMax} households.");
        var households = request.Households
            .Select(one => (
                Id: GvlFields.Household(one.HouseholdId),
                Persons: one.Persons == 0 ? 0 : GvlFields.Persons(one.Persons),
                Interpreter: GvlFields.Interpreter(one.Interpreter)))
            .ToImmutableArray();
        if (households.DistinctBy(one => one.Id).Count() < households.Length)
            throw RequestField.Invalid("households", "Each household is named once.");
        if (request.Steps.Count > GvlLimits.StepsPerBookingMax)
            throw RequestField.Invalid("steps", $"At most {GvlLimits.StepsPerBookingMax} steps.");
        return new(
            RequestField.RequestId(request.RequestId),
            SiteFields.Site(request.SiteId),
            households,
            request.From is null ? default : RequestField.Moment(request.From, "from"),
            [.. request.Steps.Select(GvlFields.Step).Distinct()],
            RequestField.Position(request.MinPosition, "min_position"));
    }

    /// <summary>The orders, one for each household; under the ids that a repeat arrives at again.</summary>
    /// <param name="files">What the cases say, in the order of the households.</param>
    public IEnumerable<GvlOrder> For(Caller caller, ImmutableArray<HouseholdFile> files) =>
        Households.Zip(files, (household, file) =>
        {
            var request = DerivedId.RequestOf(RequestId, household.Id.ToString());
            var command = new GvlCommand.BookMissing(
                DerivedId.GvlUseOf(Site, caller.Organisation, request),
                household.Id,
                household.Persons,
                From,
                Only,
                file,
                household.Interpreter)
            {
                By = caller.Organisation,
            };
            return new GvlOrder(Site, new(request, command, caller));
        });
}
