using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Reads the question how many joint locations are needed. What is left out is 0 or empty.</summary>
static class SizingFields
{
    const string StandardReference = "ter-apel";
    const int MinutesPerDay = 24 * 60;
    const int OpenMinutesMin = 60;
    const int WholePercent = 100;

    public static SizingQuestion Question(AdviseGvlSizingRequest request)
    {
        var question = new SizingQuestion(
            SiteFields.Number(request.HouseholdsPerDay, 1, SizingQuestion.HouseholdsMax, "households_per_day"),
            SiteFields.Number(request.WaitMinutesMax, 1, SizingQuestion.WaitMinutesBound, "wait_minutes_max"),
            ShippedGvl.FindReference(request.Reference.Length == 0 ? StandardReference : request.Reference)
                ?? throw RequestField.Invalid("reference", "No reference ships under this name."))
        {
            OpenMinutes = request.OpenMinutes == 0
                ? SizingQuestion.StandardOpenMinutes
                : SiteFields.Number(request.OpenMinutes, OpenMinutesMin, MinutesPerDay, "open_minutes"),
            GeneralTrackPercent = request.HasGeneralTrackPercent
                ? SiteFields.Number(request.GeneralTrackPercent, 0, WholePercent, "general_track_percent")
                : SizingQuestion.StandardGeneralTrackPercent,
            Minutes = Minutes(request),
        };
        return request is { PersonsPerDay: 0, StayDays: 0, BedsEach: 0 } ? question : WithBeds(question, request);
    }

    static SizingQuestion WithBeds(SizingQuestion question, AdviseGvlSizingRequest request) => question with
    {
        PersonsPerDay = SiteFields.Number(request.PersonsPerDay, 1, SizingQuestion.PersonsMax, "persons_per_day"),
        StayDays = SiteFields.Number(request.StayDays, 1, SizingQuestion.StayDaysMax, "stay_days"),
        BedsEach = SiteFields.Number(request.BedsEach, 1, SizingQuestion.BedsMax, "beds_each"),
    };

    static ImmutableDictionary<Domain.Gvl.GvlFunction, int> Minutes(AdviseGvlSizingRequest request)
    {
        var minutes = ImmutableDictionary.CreateBuilder<Domain.Gvl.GvlFunction, int>();
        foreach (var told in request.Minutes)
            if (!minutes.TryAdd(
                SiteFields.Choice<Domain.Gvl.GvlFunction>((int)told.Function, "function"),
                SiteFields.Number(told.Minutes, GvlLimits.SlotMinutesMin, GvlLimits.SlotMinutesMax, "minutes")))
                throw RequestField.Invalid("function", "Each function is named once.");
        return minutes.ToImmutable();
    }
}
