using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project TitleReview.Bench -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(TitleReview.Bench.MaskBurning).Assembly).Run(args, DefaultConfig.Instance);
