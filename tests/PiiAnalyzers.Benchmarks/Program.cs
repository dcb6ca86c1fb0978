using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["ratios", ..])
{
    PiiAnalyzers.Benchmarks.Runtime.Ratios.Run(args);
    return;
}

if (args is ["encryption"])
{
    PiiAnalyzers.Benchmarks.Encryption.EncryptionReport.Run();
    return;
}

// In this process: a generated project would be built under the rules of this repository, which it does not keep.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(new())));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
