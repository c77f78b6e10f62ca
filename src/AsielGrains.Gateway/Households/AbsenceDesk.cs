using AsielGrains.Contract.V1;
using AsielGrains.Domain.Households;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Households;
using AsielGrains.Journal;
using Grpc.Core;
using Missing = AsielGrains.Contract.V1.Absence;

namespace AsielGrains.Gateway.Households;

/// <summary>Tells who is missed on the sites. Who is kept from the caller is neither told of nor counted.</summary>
sealed class AbsenceDesk(HouseholdReader households, IDeadlineReadings readings)
{
    const int CountStandard = 100;
    const int CountMax = 1_000;

    /// <summary>Far more than are missed at a time: COA houses some seventy thousand.</summary>
    internal const int MissedMax = 20_000;

    public async Task<ListAbsencesResponse> List(
        ListAbsencesRequest request, DateOnly today, ServerCallContext context)
    {
        var count = RequestField.PageSize(request.PageSize, CountStandard, CountMax);
        var days = SiteFields.Number(request.DaysMin, 0, GatewayLimits.DeadlineDaysMax, "days_min");
        var query = new AbsenceQuery(
            today.AddDays(-days), request.SiteId.Length == 0 ? null : SiteFields.Site(request.SiteId), MissedMax);
        var found = await households.Read(
            grain => grain.ReadAbsences(query),
            reading => reading.Position,
            RequestField.Position(request.MinPosition, "min_position"),
            context.CancellationToken);
        // What is kept from whom is told by the cases, as far as the absences were read.
        await PositionWait.For(
            found.Missed.IsEmpty ? JournalPosition.Start : found.Position, readings.WaitFor, context);
        var reader = DeadlineReader.Of(Admission.Of(context));
        var known = readings.Find(found.Missed.Select(one => one.Case), reader).Select(one => one.Id).ToHashSet();
        var shown = found.Missed.Where(one => known.Contains(one.Case)).Take(count).ToList();
        if (shown.Count > 0)
            await readings.Disclose([.. shown.Select(one => one.Case).Distinct()], reader);
        return new()
        {
            Absences = { shown.Select(one => Of(one, today)) },
            TotalCount = found.Count - found.Missed.Count(one => !known.Contains(one.Case)),
            Position = found.Position.ToString(),
        };
    }

    static Missing Of(MissedResident missed, DateOnly today) => new()
    {
        CaseId = missed.Case.ToString(),
        HouseholdId = missed.Household.ToString(),
        SiteId = missed.Site.ToString(),
        PlacementId = missed.Placement.ToString(),
        SinceOn = CaseView.Text(missed.Since),
        Days = today.DayNumber - missed.Since.DayNumber,
        NotFoundOn = CaseView.Text(missed.NotFoundOn),
        EstablishedOn = CaseView.Text(missed.EstablishedOn),
    };
}
