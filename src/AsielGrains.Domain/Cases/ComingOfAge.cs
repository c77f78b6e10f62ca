namespace AsielGrains.Domain.Cases;

/// <summary>The day on which a child becomes an adult: a fact of the calendar, recorded nowhere.</summary>
static class ComingOfAge
{
    const int Years = 18;

    /// <summary>The eighteenth birthday; for who was born on 29 February the later day: in doubt a child.</summary>
    public static DateOnly Of(DateOnly born)
    {
        var birthday = born.AddYears(Years);
        return birthday.Day == born.Day ? birthday : birthday.AddDays(1);
    }
}
