namespace LeadScoring.Cli;

/// <summary>What can go wrong with files and leads: what, where, and what would be right.</summary>
internal static class ErrorTexts
{
    public static readonly Say NoFile = new("there is no file '{0}'; check the path", "文件“{0}”不存在；请检查路径");
    public static readonly Say NoFileNear = new("there is no file '{0}'; did you mean '{1}'?", "文件“{0}”不存在；是否指“{1}”？");
    public static readonly Say IsDirectory = new("'{0}' is a directory; name a file in it", "“{0}”是目录；请指明其中的文件");
    public static readonly Say CannotRead = new("'{0}' cannot be read: {1}", "无法读取“{0}”：{1}");
    public static readonly Say NotUtf8 = new("'{0}' is no text in UTF-8; save it as UTF-8", "“{0}”不是 UTF-8 文本；请另存为 UTF-8");
    public static readonly Say CannotWrite = new("'{0}' cannot be written: {1}", "无法写入“{0}”：{1}");
    public static readonly Say OverInput = new("'{0}' would be written over '{1}', which the command reads or writes itself; name another file", "“{0}”会覆盖本命令正在读写的“{1}”；请换一个文件名");
    public static readonly Say OutputIsDirectory = new("'{0}' is a directory; name a file to write", "“{0}”是目录；请指明要写入的文件");
    public static readonly Say OutputIsSpecial = new("'{0}' is a device or a pipe; name a file to write", "“{0}”是设备或管道；请指明要写入的文件");
    public static readonly Say NoName = new("a file to write needs a name", "要写入的文件需要名称");
    public static readonly Say NoDirectory = new("'{0}' cannot be written: there is no directory '{1}'; make it first", "无法写入“{0}”：目录“{1}”不存在；请先创建");
    public static readonly Say PlaybookExists = new("'{0}' exists already; name another file, or write over it with --force", "“{0}”已存在；请换一个文件名，或用 --force 覆盖");
    public static readonly Say NoColumns = new("'{0}' has no column that rules could read", "“{0}”中没有规则可读取的列");
    public static readonly Say ListChanged = new("'{0}' was changed while it was read; try again", "“{0}”在读取过程中被修改；请重试");
    public static readonly Say NoLead = new("'{0}' has no lead '{1}'; --id names the column of the ids", "“{0}”中没有线索“{1}”；可用 --id 指明编号所在的列");
    public static readonly Say NoLeadNear = new("'{0}' has no lead '{1}'; did you mean '{2}'?", "“{0}”中没有线索“{1}”；是否指“{2}”？");
    public static readonly Say LeadRejected = new("lead '{0}' cannot be read: '{1}', line {2}: {3}", "无法读取线索“{0}”：“{1}”第 {2} 行：{3}");
    public static readonly Say NoAsOf = new("there is no instant to look at the lead: `{0}` has no value", "没有可用的评分时刻：`{0}` 没有值");
    public static readonly Say AsOfFault = new("there is no instant to look at the lead: `{0}` cannot be evaluated: {1}", "没有可用的评分时刻：`{0}` 无法计算：{1}");
    public static readonly Say LeadWithoutInstant = new("lead '{0}' cannot be looked at: {1}", "无法评估线索“{0}”：{1}");
    public static readonly Say Cancelled = new("stopped; nothing was written", "已中止；未写入任何文件");
    public static readonly Say Unforeseen = new("something unforeseen happened, please report it: {0}: {1}", "发生意外错误，请报告：{0}：{1}");
}
