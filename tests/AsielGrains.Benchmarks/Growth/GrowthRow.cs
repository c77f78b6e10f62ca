namespace AsielGrains.Benchmarks.Growth;

/// <summary>What was measured with one number of cases.</summary>
sealed record GrowthRow(
    int Cases,
    long Events,
    double ServingSeconds,
    double HostMiB,
    double CommandsPerSecond,
    double CommandP99,
    double JournalBytesPerCommand,
    double QueryP50,
    double QueryP99,
    double LoadedQueryP99)
{
    public const string Header =
        "cases,events,serving_s,host_mib,commands_per_s,command_p99_ms,journal_bytes_per_command,query_p50_ms,"
        + "query_p99_ms,query_p99_ms_under_load";

    public string Csv => FormattableString.Invariant(
        $"{Cases},{Events},{ServingSeconds:0.0},{HostMiB:0},{CommandsPerSecond:0},{CommandP99:0.0},")
        + FormattableString.Invariant(
            $"{JournalBytesPerCommand:0},{QueryP50:0.00},{QueryP99:0.00},{LoadedQueryP99:0.00}");
}
