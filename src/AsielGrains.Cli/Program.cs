using AsielGrains.Cli;

return await AsielCommandLine.Run(args, Surroundings.OfProcess(), CancellationToken.None);
