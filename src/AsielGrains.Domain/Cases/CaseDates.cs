namespace AsielGrains.Domain.Cases;

/// <summary>The dates with which a case starts and ends; null: not known.</summary>
readonly record struct CaseDates(
    DateOnly? AnnouncedOn, DateOnly? RegisteredOn, DateOnly? LodgedOn, DateOnly? WithdrawnOn)
{
    /// <summary>The dates that are known must not decrease. Registration and lodging can fall on one day.</summary>
    public bool InOrder
    {
        get
        {
            DateOnly? latest = null;
            foreach (var date in (ReadOnlySpan<DateOnly?>)[AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn])
            {
                if (date < latest)
                    return false;
                latest = date ?? latest;
            }

            return true;
        }
    }
}
