namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    /// <summary>Whether steps that are not possible one after the other are possible all at once.</summary>
    internal bool AllowsTogether(IReadOnlyList<CaseCommand.Report> reports, DateOnly today)
    {
        if (Stage is Stage.Unknown || Course.Steps.Length + reports.Count > Course.StepsMax)
            return false;
        var next = this;
        foreach (var report in reports)
        {
            var step = report.Fact;
            var name = step.Named();
            if (step.On > today || OwnershipRefusal(name, report.By) is not null
                || next.Course.InPlaceOf(name, step.On) is not null)
                return false;
            next = next with { Course = next.Course.With(step) };
        }

        return next.CourseRefusal() is null;
    }
}
