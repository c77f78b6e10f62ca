namespace AsielGrains.Domain.Flow;

/// <summary>What a cell of the flow counts along: the stages of now, or the days of one of the three dates.</summary>
public enum FlowAxis : byte
{
    /// <summary>The index of a cell is a <see cref="Cases.Stage"/>.</summary>
    Stock = 0,

    /// <summary>The index of a cell is the day number of the announcement.</summary>
    Announced = 1,

    /// <summary>The index of a cell is the day number of the registration.</summary>
    Registered = 2,

    /// <summary>The index of a cell is the day number of the lodging.</summary>
    Lodged = 3,
}
