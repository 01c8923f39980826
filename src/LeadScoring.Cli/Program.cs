using System.Runtime.InteropServices;
using System.Text;
using LeadScoring.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return new LeadScoreTool(Terminal.OfThisProcess()).Run(args, cancellation.Token);

// The command stops at the next row, or before it prints anything, and clears up; who cannot wait for that asks again.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
