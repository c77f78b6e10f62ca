namespace AsielGrains.Grains.Access;

/// <summary>Something was asked of a grain by who may not ask it.</summary>
public sealed class GrainCallRefusedException : Exception
{
    public GrainCallRefusedException()
    {
    }

    public GrainCallRefusedException(string message)
        : base(message)
    {
    }

    public GrainCallRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
