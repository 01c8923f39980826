namespace LeadScoring.Cli.Tests.Files;

/// <summary>A disk on which some files find no room: when they are written, or only when they are closed.</summary>
internal static class FullDisk
{
    public static Func<string, Stream> For(string name, bool untilClosed = false) => path =>
        Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal) ? new FullFile(path, untilClosed) : new FileStream(path, FileMode.CreateNew);

    private sealed class FullFile(string path, bool untilClosed) : FileStream(path, FileMode.CreateNew)
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!untilClosed)
            {
                throw NoRoom();
            }
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && untilClosed)
            {
                throw NoRoom();
            }
        }

        private static IOException NoRoom() => new("No space left on device");
    }
}
