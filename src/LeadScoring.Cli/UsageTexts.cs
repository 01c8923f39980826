namespace LeadScoring.Cli;

/// <summary>Help, and what is wrong with a command line.</summary>
internal static class UsageTexts
{
    public static readonly Say Tool = new("leadscore scores sales leads by the rules of a playbook and says why.", "leadscore 按规则手册（playbook）为销售线索评分，并说明原因。");
    public static readonly Say Score = new("Scores every lead of a list.", "为列表中的所有线索评分。");
    public static readonly Say Explain = new("Says how the score of one lead came about, line by line.", "逐行说明一条线索的得分是怎么来的。");
    public static readonly Say Timeline = new("Says when the score of one lead changed, and why.", "说明一条线索的得分何时、因何变化。");
    public static readonly Say Check = new("Says what is wrong, or odd, in a playbook.", "指出规则手册中的错误和可疑之处。");
    public static readonly Say Plan = new("Says how a playbook's rules run, and what each of them costs.", "说明规则手册中的规则如何运行、各有多少开销。");
    public static readonly Say New = new("Writes a playbook to start from, made from the columns of a list.", "根据列表的列生成一份规则手册初稿。");
    public static readonly Say Diff = new("Says what another playbook would change for the same leads.", "比较两份规则手册对同一批线索的影响。");

    public static readonly Say CommandAndOptions = new("COMMAND [options]", "命令 [选项]");
    public static readonly Say SomeOptions = new("[options]", "[选项]");
    public static readonly Say Commands = new("Commands", "命令");
    public static readonly Say ArgumentsTitle = new("Arguments", "参数");
    public static readonly Say Options = new("Options", "选项");
    public static readonly Say ExitCodes = new("Exit codes", "退出码");
    public static readonly Say Help = new("Shows this help.", "显示此帮助。");
    public static readonly Say Version = new("Shows the version.", "显示版本。");

    public static readonly Say Playbook = new("The playbook, a JSON file.", "规则手册（JSON 文件）。");
    public static readonly Say OldPlaybook = new("The playbook as it was.", "原来的规则手册。");
    public static readonly Say NewPlaybook = new("The playbook as it is to be.", "新的规则手册。");
    public static readonly Say Leads = new("The leads, a CSV file with a header.", "线索（带表头的 CSV 文件）。");
    public static readonly Say Lead = new("The id of the lead.", "线索的编号。");
    public static readonly Say Lift = new("Says what would lift the lead to the next tier.", "说明怎样可以升至更高一级。");
    public static readonly Say Days = new("How many days up to --as-of are shown; 90 by default.", "显示截至 --as-of 的多少天；默认 90。");
    public static readonly Say NotDays = new("--days is a whole number of at least 1 that does not reach before the year 1, not {0}", "--days 须为不小于 1 且不早于公元 1 年的整数，而不是 {0}");
    public static readonly Say TimelineJson = new("Prints one JSON object with every change.", "打印一个含所有变化的 JSON 对象。");
    public static readonly Say ScoreOutput = new("Writes the scored leads to a .csv or .json file.", "把评分结果写入 .csv 或 .json 文件。");
    public static readonly Say DiffOutput = new("Writes the old and new score of each lead to a .csv or .json file.", "把每条线索的新旧得分写入 .csv 或 .json 文件。");
    public static readonly Say NewOutput = new("The playbook to write; without it, the playbook is printed.", "要写入的规则手册；省略则直接打印。");
    public static readonly Say Force = new("Writes over a playbook that exists.", "覆盖已有的规则手册。");
    public static readonly Say Rejects = new("The file for rows that cannot be read, with one named .activities.csv for activities; LEADS.rejects.csv beside the output by default.", "无法读取的行写入此文件，活动写入同名的 .activities.csv；默认为输出文件旁的 LEADS.rejects.csv。");
    public static readonly Say Top = new("How many of the best leads are shown; 5 by default.", "显示多少条最佳线索；默认 5。");
    public static readonly Say DiffTop = new("How many of the leads that change most are shown; 5 by default.", "显示多少条变化最大的线索；默认 5。");
    public static readonly Say Strict = new("Rejects a lead when a rule cannot be evaluated for it.", "某条规则无法计算时拒绝该线索。");
    public static readonly Say AsOf = new(
        "When leads are looked at: an instant such as 2026-03-01T08:00Z, or an expression that gives one for each lead, such as created + duration('24h'); the clock's by default. It rewinds activities, not the values of fields.",
        "评分时刻：如 2026-03-01T08:00Z，或为每条线索给出时刻的表达式，如 created + duration('24h')；默认取系统时钟。只回退活动，不回退字段的值。");

    public static readonly Say Activities = new("What the leads did and when, a CSV file with a header.", "线索的活动及其时间（带表头的 CSV 文件）。");
    public static readonly Say ActivityColumns = new("Columns of activities that have other names, such as lead=case_id,type=event; found by name by default.", "活动列表中列名不同的列，如 lead=case_id,type=event；默认按列名识别。");
    public static readonly Say ActivityZone = new("The zone of activity times without one, such as Asia/Shanghai or +08:00; UTC by default.", "活动时间未注明时区时所用的时区，如 Asia/Shanghai 或 +08:00；默认 UTC。");
    public static readonly Say ActivitySeparator = new("What stands between cells of activities; that of the leads by default.", "活动列表的单元格分隔符；默认与线索列表相同。");
    public static readonly Say ActivityEncoding = new("The encoding of activities; that of the leads by default.", "活动列表的编码；默认与线索列表相同。");
    public static readonly Say ActivityDateOrder = new("The order of day, month and year in activities; that of the leads by default.", "活动列表中年月日的顺序；默认与线索列表相同。");
    public static readonly Say Separator = new("What stands between cells: one character or `tab`; detected by default.", "单元格分隔符：一个字符或 `tab`；默认自动识别。");
    public static readonly Say Encoding = new("The encoding of a list without a byte order mark, such as gb18030; UTF-8 by default.", "没有字节顺序标记的列表的编码，如 gb18030；默认 UTF-8。");
    public static readonly Say DateOrder = new("The order of day, month and year; detected by default.", "年月日的顺序；默认自动识别。");
    public static readonly Say Id = new("The column of the leads' ids; found by its name by default.", "线索编号所在的列；默认按列名识别。");
    public static readonly Say ShowPersonal = new("Shows the values of personal fields.", "显示个人信息字段的值。");
    public static readonly Say Json = new("Prints the summary as one JSON object.", "以一个 JSON 对象打印摘要。");
    public static readonly Say ExplainJson = new("Prints the explanation as one JSON object.", "以一个 JSON 对象打印说明。");
    public static readonly Say CheckJson = new("Prints the findings as one JSON object.", "以一个 JSON 对象打印检查结果。");
    public static readonly Say PlanJson = new("Prints the plan as one JSON object.", "以一个 JSON 对象打印运行计划。");
    public static readonly Say Quiet = new("Prints nothing but errors and warnings.", "只打印错误和警告。");
    public static readonly Say Language = new("The language of all texts; en by default.", "所有文字的语言；默认 en。");

    public static readonly IReadOnlyList<(string Code, Say Text)> Codes =
    [
        ("0", new("it did its work and has nothing to add", "已完成，无需补充")),
        ("1", new("it did its work and found something: rejected rows or faults, warnings, differences", "已完成，但有发现：被拒绝的行、无法计算的规则、警告或差异")),
        ("2", new("the playbook or the list cannot be used", "规则手册或列表无法使用")),
        ("3", new("the command line makes no sense", "命令行有误")),
        ("4", new("the result could not be written, or the tool failed", "结果无法写入，或工具出错")),
        ("130", new("it was stopped", "被中止")),
    ];

    public static readonly Say UnknownOption = new("there is no option '{0}'; `--help` lists them", "没有选项“{0}”；`--help` 列出所有选项");
    public static readonly Say UnknownOptionNear = new("there is no option '{0}'; did you mean '{1}'?", "没有选项“{0}”；是否指“{1}”？");
    public static readonly Say UnknownCommand = new("there is no command '{0}'; there are score, explain, timeline, check, plan, new and diff", "没有命令“{0}”；可用的有 score、explain、timeline、check、plan、new、diff");
    public static readonly Say UnknownCommandNear = new("there is no command '{0}'; did you mean '{1}'?", "没有命令“{0}”；是否指“{1}”？");
    public static readonly Say TooMuch = new("'{0}' is one argument too many; the command is called as `{1}`", "多余的参数“{0}”；用法：`{1}`");
    public static readonly Say ArgumentMissing = new("{0} is missing; the command is called as `{1}`", "缺少 {0}；用法：`{1}`");
    public static readonly Say OptionMissing = new("the option {0} {1} is missing; the command is called as `{2} {0} {1}`", "缺少选项 {0} {1}；用法：`{2} {0} {1}`");
    public static readonly Say ValueMissing = new("the option {0} needs a value: {0} {1}", "选项 {0} 需要一个值：{0} {1}");
    public static readonly Say OptionTwice = new("the option {0} stands twice; give it once", "选项 {0} 重复出现；只能给一次");
    public static readonly Say NotCount = new("{0} takes a number from 0, such as 10, not '{1}'", "{0} 须为不小于 0 的整数，如 10，而不是“{1}”");
    public static readonly Say NotLanguage = new("--language is en or zh, not '{0}'", "--language 须为 en 或 zh，而不是“{0}”");
    public static readonly Say NotSeparator = new("{0} is one printable ASCII character, but no quote, or `tab`, not '{1}'", "{0} 须为一个可打印的 ASCII 字符（引号除外）或 `tab`，而不是“{1}”");
    public static readonly Say NotEncoding = new("there is no encoding '{0}'; well-known ones are utf-8, utf-16, gb18030 and windows-1252", "没有编码“{0}”；常见的有 utf-8、utf-16、gb18030、windows-1252");
    public static readonly Say NotDateOrder = new("{0} is ymd, dmy or mdy, not '{1}'", "{0} 须为 ymd、dmy 或 mdy，而不是“{1}”");
    public static readonly Say NotAsOf = new(
        "--as-of takes an instant such as 2026-03-01 or 2026-03-01T08:00:00+08:00, or an expression that gives one, such as created + duration('24h'), not '{0}': {1}",
        "--as-of 须为时刻，如 2026-03-01 或 2026-03-01T08:00:00+08:00，或给出时刻的表达式，如 created + duration('24h')，而不是“{0}”：{1}");

    public static readonly Say ActivitiesMissing = new("{0} says how activities are read; name their list with --activities FILE", "{0} 说明如何读取活动；请用 --activities FILE 指明活动列表");
    public static readonly Say NotColumns = new("--activity-columns takes pairs such as lead=case_id,type=event, each name once, not '{0}'", "--activity-columns 须为 lead=case_id,type=event 这样的配对，每个名称只出现一次，而不是“{0}”");
    public static readonly Say NotZone = new("there is no zone '{0}'; --activity-zone takes an IANA name such as Asia/Shanghai, an offset such as +08:00, or UTC", "没有时区“{0}”；--activity-zone 须为 Asia/Shanghai 这样的 IANA 名称、+08:00 这样的偏移量或 UTC");
    public static readonly Say NotOutput = new("--output takes a .csv or .json file, not '{0}'", "--output 须为 .csv 或 .json 文件，而不是“{0}”");
    public static readonly Say Other = new("{0}", "{0}");
}
