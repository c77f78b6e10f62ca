namespace AsielGrains.Domain.Reception;

/// <summary>Nights from the first up to the day that ends them.</summary>
/// <param name="Until">The night after the last; without a known end the last date there is.</param>
readonly record struct NightRange(DateOnly From, DateOnly Until)
{
    public static NightRange Of(DateOnly from, DateOnly? until) => new(from, until ?? DateOnly.MaxValue);

    public int Count => Until.DayNumber - From.DayNumber;

    public bool Meets(DateOnly from, DateOnly until) => From < until && from < Until;
}
