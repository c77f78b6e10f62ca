namespace AsielGrains.Cli;

/// <summary>What the program tells its caller; listed in its help.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The system refused, totals differ, or the run was interrupted.</summary>
    public const int Refused = 1;

    /// <summary>The command line or the input is not right.</summary>
    public const int Usage = 2;

    /// <summary>The server or the issuer does not answer; a command may or may not have been carried out.</summary>
    public const int Unreachable = 3;
}
