namespace AsielGrains.Domain.Gvl;

/// <summary>
/// How long people wait for one of several desks that are alike, when they come by chance and are served in the order
/// in which they came: the delay formula of A.K. Erlang (1917), the queue M/M/c. It takes times of service that vary
/// much; with times that are nearly the same the wait is about half of it, so that it advises rather too many desks.
/// </summary>
static class ErlangC
{
    /// <param name="load">
    /// Desks that would be busy all the time: visits a minute times the minutes of a visit, in erlang.
    /// </param>
    /// <param name="minutes">What a visit takes.</param>
    /// <returns>The mean wait in minutes; infinite when the desks can't keep up.</returns>
    public static double WaitMinutes(int desks, double load, double minutes)
    {
        if (desks <= load)
            return double.PositiveInfinity;
        var lost = 1.0;
        for (var busy = 1; busy <= desks; busy++)
            lost = load * lost / (busy + (load * lost));
        var delayed = lost / (1 - (load / desks * (1 - lost)));
        return delayed * minutes / (desks - load);
    }

    /// <summary>The fewest desks with which the mean wait is at most so long.</summary>
    public static int Desks(double load, double minutes, double waitMinutesMax)
    {
        var desks = (int)load + 1;
        while (WaitMinutes(desks, load, minutes) > waitMinutesMax)
            desks++;
        return desks;
    }
}
