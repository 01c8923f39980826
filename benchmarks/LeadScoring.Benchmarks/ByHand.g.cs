// Written by `dotnet run -c Release --project benchmarks/LeadScoring.Benchmarks -- write`.
namespace LeadScoring.Benchmarks;

/// <summary>The models by hand.</summary>
internal static class ByHand
{
    public static int IfA(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if (lead.Title is "Sales Director" or "Marketing Director" or "Managing Director")
        {
            fit += 10;
        }

        if (lead.Title is "Chief Executive Officer" or "Owner" or "Founder")
        {
            fit += 12;
        }

        if (lead.Title is "Purchasing Manager" or "Buyer" or "Senior Buyer")
        {
            fit += 6;
        }

        if (lead.Title is "Student" or "Intern")
        {
            fit += -20;
        }

        if (lead.Industry == "Manufacturing")
        {
            fit += 15;
        }

        if (lead.Industry == "Automotive")
        {
            fit += 10;
        }

        if (lead.Industry == "Retail")
        {
            fit += 5;
        }

        if (lead.Industry is "Education" or "Government")
        {
            fit += -10;
        }

        if (lead.Country is "China" or "Germany" or "United States")
        {
            fit += 5;
        }

        if (lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Employees >= 200)
        {
            fit += 5;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8;
        }

        if (lead.Source == "Trade fair")
        {
            engagement += 10;
        }

        if (lead.Source is "Referral" or "Partner")
        {
            engagement += 12;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8;
        }

        if (lead.Opens > 5)
        {
            engagement += 4;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10;
        }

        if (lead.Employees >= 500 && lead.Industry == "Manufacturing")
        {
            fit += 10;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static void PartsOfA(Customer lead, ref long fit, ref long engagement)
    {
        if (lead.Title is "Sales Director" or "Marketing Director" or "Managing Director")
        {
            fit += 10000;
        }

        if (lead.Title is "Chief Executive Officer" or "Owner" or "Founder")
        {
            fit += 12000;
        }

        if (lead.Title is "Purchasing Manager" or "Buyer" or "Senior Buyer")
        {
            fit += 6000;
        }

        if (lead.Title is "Student" or "Intern")
        {
            fit += -20000;
        }

        if (lead.Industry == "Manufacturing")
        {
            fit += 15000;
        }

        if (lead.Industry == "Automotive")
        {
            fit += 10000;
        }

        if (lead.Industry == "Retail")
        {
            fit += 5000;
        }

        if (lead.Industry is "Education" or "Government")
        {
            fit += -10000;
        }

        if (lead.Country is "China" or "Germany" or "United States")
        {
            fit += 5000;
        }

        if (lead.Employees >= 50)
        {
            fit += 5000;
        }

        if (lead.Employees >= 200)
        {
            fit += 5000;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8000;
        }

        if (lead.Source == "Trade fair")
        {
            engagement += 10000;
        }

        if (lead.Source is "Referral" or "Partner")
        {
            engagement += 12000;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6000;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8000;
        }

        if (lead.Opens > 5)
        {
            engagement += 4000;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15000;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10000;
        }

        if (lead.Employees >= 500 && lead.Industry == "Manufacturing")
        {
            fit += 10000;
        }
    }

    public static int IfIgnoringCaseA(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if ((string.Equals(lead.Title, "Sales Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Managing Director", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 10;
        }

        if ((string.Equals(lead.Title, "Chief Executive Officer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Owner", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Founder", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 12;
        }

        if ((string.Equals(lead.Title, "Purchasing Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Buyer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Senior Buyer", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Title, "Student", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Intern", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -20;
        }

        if (string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase))
        {
            fit += 15;
        }

        if (string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase))
        {
            fit += 10;
        }

        if (string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if ((string.Equals(lead.Industry, "Education", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Government", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -10;
        }

        if ((string.Equals(lead.Country, "China", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 5;
        }

        if (lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Employees >= 200)
        {
            fit += 5;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8;
        }

        if (string.Equals(lead.Source, "Trade fair", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 10;
        }

        if ((string.Equals(lead.Source, "Referral", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Source, "Partner", StringComparison.OrdinalIgnoreCase)))
        {
            engagement += 12;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8;
        }

        if (lead.Opens > 5)
        {
            engagement += 4;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10;
        }

        if (lead.Employees >= 500 && string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase))
        {
            fit += 10;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int SwitchA(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        switch (lead.Title)
        {
            case "Sales Director":
                fit += 10;
                break;
            case "Marketing Director":
                fit += 10;
                break;
            case "Managing Director":
                fit += 10;
                break;
            case "Chief Executive Officer":
                fit += 12;
                break;
            case "Owner":
                fit += 12;
                break;
            case "Founder":
                fit += 12;
                break;
            case "Purchasing Manager":
                fit += 6;
                break;
            case "Buyer":
                fit += 6;
                break;
            case "Senior Buyer":
                fit += 6;
                break;
            case "Student":
                fit += -20;
                break;
            case "Intern":
                fit += -20;
                break;
        }

        switch (lead.Industry)
        {
            case "Manufacturing":
                fit += 15;
                break;
            case "Automotive":
                fit += 10;
                break;
            case "Retail":
                fit += 5;
                break;
            case "Education":
                fit += -10;
                break;
            case "Government":
                fit += -10;
                break;
        }

        switch (lead.Country)
        {
            case "China":
                fit += 5;
                break;
            case "Germany":
                fit += 5;
                break;
            case "United States":
                fit += 5;
                break;
        }

        switch (lead.Source)
        {
            case "Trade fair":
                engagement += 10;
                break;
            case "Referral":
                engagement += 12;
                break;
            case "Partner":
                engagement += 12;
                break;
        }

        if (lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Employees >= 200)
        {
            fit += 5;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8;
        }

        if (lead.Opens > 5)
        {
            engagement += 4;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10;
        }

        if (lead.Employees >= 500 && lead.Industry == "Manufacturing")
        {
            fit += 10;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int IfB(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if (lead.Industry == "Manufacturing")
        {
            fit += 6;
        }

        if (lead.Industry == "Retail")
        {
            fit += 1;
        }

        if (lead.Industry == "Automotive")
        {
            fit += -2;
        }

        if (lead.Industry == "Chemicals")
        {
            fit += 8;
        }

        if (lead.Industry == "Education")
        {
            fit += -3;
        }

        if (lead.Industry == "Government")
        {
            fit += -1;
        }

        if (lead.Industry == "Healthcare")
        {
            fit += 6;
        }

        if (lead.Industry == "Software")
        {
            fit += 1;
        }

        if (lead.Industry == "Logistics")
        {
            fit += -2;
        }

        if (lead.Industry == "Energy")
        {
            fit += -4;
        }

        if (lead.Industry == "Agriculture")
        {
            fit += 5;
        }

        if (lead.Industry == "Construction")
        {
            fit += -4;
        }

        if (lead.Industry == "Finance")
        {
            fit += -4;
        }

        if (lead.Industry == "Insurance")
        {
            fit += 2;
        }

        if (lead.Industry == "Media")
        {
            fit += 9;
        }

        if (lead.Industry == "Mining")
        {
            fit += -1;
        }

        if (lead.Industry == "Pharmaceuticals")
        {
            fit += 5;
        }

        if (lead.Industry == "Telecommunications")
        {
            fit += -1;
        }

        if (lead.Industry == "Tourism")
        {
            fit += 5;
        }

        if (lead.Industry == "Utilities")
        {
            fit += -3;
        }

        if (lead.Title == "Sales Director")
        {
            fit += -3;
        }

        if (lead.Title == "Chief Executive Officer")
        {
            fit += 9;
        }

        if (lead.Title == "Owner")
        {
            fit += 9;
        }

        if (lead.Title == "Purchasing Manager")
        {
            fit += 5;
        }

        if (lead.Title == "Head of Operations")
        {
            fit += 7;
        }

        if (lead.Title == "Engineer")
        {
            fit += 6;
        }

        if (lead.Title == "Student")
        {
            fit += 4;
        }

        if (lead.Title == "Intern")
        {
            fit += 8;
        }

        if (lead.Title == "Chief Technology Officer")
        {
            fit += -3;
        }

        if (lead.Title == "Marketing Director")
        {
            fit += 4;
        }

        if (lead.Title == "Plant Manager")
        {
            fit += 8;
        }

        if (lead.Title == "Quality Manager")
        {
            fit += 8;
        }

        if (lead.Title == "Consultant")
        {
            fit += -3;
        }

        if (lead.Title == "Assistant")
        {
            fit += -4;
        }

        if (lead.Title == "Project Manager")
        {
            fit += 9;
        }

        if (lead.Title == "Production Planner")
        {
            fit += 7;
        }

        if (lead.Title == "Buyer")
        {
            fit += 4;
        }

        if (lead.Title == "Senior Buyer")
        {
            fit += 5;
        }

        if (lead.Title == "Chief Financial Officer")
        {
            fit += 4;
        }

        if (lead.Title == "Controller")
        {
            fit += -3;
        }

        if (lead.Source == "Web form")
        {
            engagement += -4;
        }

        if (lead.Source == "Trade fair")
        {
            engagement += -1;
        }

        if (lead.Source == "Referral")
        {
            engagement += -1;
        }

        if (lead.Source == "Cold call")
        {
            engagement += 2;
        }

        if (lead.Source == "Webinar")
        {
            engagement += 8;
        }

        if (lead.Source == "Newsletter")
        {
            engagement += 3;
        }

        if (lead.Source == "Partner")
        {
            engagement += -4;
        }

        if (lead.Source == "Search")
        {
            engagement += 2;
        }

        if (lead.Source == "Social media")
        {
            engagement += 9;
        }

        if (lead.Source == "Print")
        {
            engagement += 2;
        }

        if (lead.Source == "Event")
        {
            engagement += 4;
        }

        if (lead.Source == "Import")
        {
            engagement += 4;
        }

        if (lead.Title is "Logistics Manager" or "Managing Director" or "Senior Buyer" or "Owner")
        {
            fit += -4;
        }

        if (lead.Country is "United States" or "India" or "Finland" or "Singapore")
        {
            fit += 1;
        }

        if (lead.Title is "Teacher" or "Purchasing Manager" or "Designer" or "Clerk")
        {
            fit += 9;
        }

        if (lead.Country is "Italy" or "Belgium" or "Norway" or "New Zealand")
        {
            fit += 8;
        }

        if (lead.Title is "Vice President, Sales" or "Chief Executive Officer" or "Analyst" or "Purchasing Manager")
        {
            fit += 3;
        }

        if (lead.Country is "Vietnam" or "Mexico" or "Japan")
        {
            fit += 6;
        }

        if (lead.Title is "Vice President" or "Chief Executive Officer" or "Consultant" or "Supply Chain Manager")
        {
            fit += 3;
        }

        if (lead.Country is "Switzerland" or "Australia" or "Vietnam" or "Poland")
        {
            fit += -2;
        }

        if (lead.Title is "Production Planner" or "Senior Buyer" or "Student" or "Clerk")
        {
            fit += 4;
        }

        if (lead.Country is "Austria" or "Italy" or "Denmark" or "Germany")
        {
            fit += 5;
        }

        if (lead.Title is "Analyst" or "Logistics Manager" or "Partner" or "Owner")
        {
            fit += 9;
        }

        if (lead.Country is "Malaysia" or "Vietnam" or "Mexico" or "Poland")
        {
            fit += 1;
        }

        if (lead.Title is "Foreman" or "Accountant" or "Controller" or "Quality Manager")
        {
            fit += 4;
        }

        if (lead.Country is "Netherlands" or "Vietnam" or "Singapore" or "Ireland")
        {
            fit += 5;
        }

        if (lead.Title is "Plant Manager" or "Architect" or "Assistant" or "Consultant")
        {
            fit += 2;
        }

        if (lead.Country is "Italy" or "Singapore" or "Mexico")
        {
            fit += -2;
        }

        if (lead.Title is "Managing Director" or "Technician" or "Foreman" or "Data Scientist")
        {
            fit += 1;
        }

        if (lead.Country is "Ireland" or "Mexico" or "Poland" or "Netherlands")
        {
            fit += 6;
        }

        if (lead.Title is "Founder" or "Professor" or "Teacher" or "Managing Director")
        {
            fit += 9;
        }

        if (lead.Country is "Singapore" or "New Zealand" or "Italy")
        {
            fit += 7;
        }

        if (lead.Title is "Vice President, Sales" or "Quality Manager" or "Supply Chain Manager" or "Accountant")
        {
            fit += -1;
        }

        if (lead.Country is "Germany" or "Sweden" or "Canada" or "Australia")
        {
            fit += -4;
        }

        if (lead.Title is "Secretary" or "Logistics Manager" or "Sales Director" or "Data Scientist")
        {
            fit += -1;
        }

        if (lead.Country is "Germany" or "Turkey" or "Finland" or "Belgium")
        {
            fit += -4;
        }

        if (lead.Title is "Head of Operations" or "Teacher" or "Buyer" or "Project Manager")
        {
            fit += -4;
        }

        if (lead.Country is "Ireland" or "Spain" or "Turkey" or "Canada")
        {
            fit += 7;
        }

        if (lead.Title is "Marketing Director" or "Sales Director" or "Partner" or "Purchasing Manager")
        {
            fit += -1;
        }

        if (lead.Country is "India" or "Thailand" or "Spain" or "Vietnam")
        {
            fit += 6;
        }

        if (lead.Title is "Student" or "Retired" or "Consultant" or "Marketing Director")
        {
            fit += 5;
        }

        if (lead.Country is "Turkey" or "Sweden" or "Ireland" or "Belgium")
        {
            fit += 1;
        }

        if (lead.Title is "Engineer" or "Consultant" or "Project Manager" or "Intern")
        {
            fit += 7;
        }

        if (lead.Country is "United States" or "Singapore" or "Sweden" or "Finland")
        {
            fit += -3;
        }

        if (lead.Title is "Data Scientist" or "Analyst" or "Retired" or "Vice President, Sales")
        {
            fit += 9;
        }

        if (lead.Country is "New Zealand" or "Spain" or "Australia" or "Germany")
        {
            fit += 8;
        }

        if (lead.Title is "Marketing Director" or "Teacher" or "Product Manager" or "Designer")
        {
            fit += 6;
        }

        if (lead.Country is "France" or "Spain" or "Italy" or "South Korea")
        {
            fit += 6;
        }

        if (lead.Title is "Student" or "Accountant" or "Marketing Director" or "Teacher")
        {
            fit += -3;
        }

        if (lead.Country is "New Zealand" or "Finland" or "Belgium" or "South Korea")
        {
            fit += -3;
        }

        if (lead.Employees >= 1 && lead.Employees < 3)
        {
            fit += 5;
        }

        if (lead.Employees >= 3 && lead.Employees < 8)
        {
            fit += 1;
        }

        if (lead.Employees >= 8 && lead.Employees < 20)
        {
            fit += -1;
        }

        if (lead.Employees >= 20 && lead.Employees < 49)
        {
            fit += 3;
        }

        if (lead.Employees >= 49 && lead.Employees < 123)
        {
            fit += 1;
        }

        if (lead.Employees >= 123 && lead.Employees < 314)
        {
            fit += 7;
        }

        if (lead.Employees >= 314 && lead.Employees < 810)
        {
            fit += 9;
        }

        if (lead.Employees >= 810 && lead.Employees < 2096)
        {
            fit += -4;
        }

        if (lead.Employees >= 2096 && lead.Employees < 5438)
        {
            fit += 4;
        }

        if (lead.Employees >= 5438 && lead.Employees < 14126)
        {
            fit += -1;
        }

        if (lead.Revenue >= 1 && lead.Revenue < 6)
        {
            fit += 1;
        }

        if (lead.Revenue >= 6 && lead.Revenue < 33)
        {
            fit += 3;
        }

        if (lead.Revenue >= 33 && lead.Revenue < 178)
        {
            fit += 4;
        }

        if (lead.Revenue >= 178 && lead.Revenue < 987)
        {
            fit += 4;
        }

        if (lead.Revenue >= 987 && lead.Revenue < 5512)
        {
            fit += 5;
        }

        if (lead.Revenue >= 5512 && lead.Revenue < 30846)
        {
            fit += 4;
        }

        if (lead.Revenue >= 30846 && lead.Revenue < 172716)
        {
            fit += 3;
        }

        if (lead.Revenue >= 172716 && lead.Revenue < 967181)
        {
            fit += 1;
        }

        if (lead.Revenue >= 967181 && lead.Revenue < 5416178)
        {
            fit += 3;
        }

        if (lead.Revenue >= 5416178 && lead.Revenue < 30330558)
        {
            fit += 9;
        }

        if (lead.Visits >= 1 && lead.Visits < 2)
        {
            engagement += 8;
        }

        if (lead.Visits >= 2 && lead.Visits < 3)
        {
            engagement += 7;
        }

        if (lead.Visits >= 3 && lead.Visits < 5)
        {
            engagement += 5;
        }

        if (lead.Visits >= 5 && lead.Visits < 7)
        {
            engagement += 3;
        }

        if (lead.Visits >= 7 && lead.Visits < 10)
        {
            engagement += 3;
        }

        if (lead.Visits >= 10 && lead.Visits < 13)
        {
            engagement += -2;
        }

        if (lead.Visits >= 13 && lead.Visits < 17)
        {
            engagement += -1;
        }

        if (lead.Visits >= 17 && lead.Visits < 22)
        {
            engagement += 3;
        }

        if (lead.Visits >= 22 && lead.Visits < 29)
        {
            engagement += 1;
        }

        if (lead.Visits >= 29 && lead.Visits < 38)
        {
            engagement += 2;
        }

        if (lead.Opens >= 1 && lead.Opens < 2)
        {
            engagement += -4;
        }

        if (lead.Opens >= 2 && lead.Opens < 4)
        {
            engagement += -1;
        }

        if (lead.Opens >= 4 && lead.Opens < 6)
        {
            engagement += 5;
        }

        if (lead.Opens >= 6 && lead.Opens < 9)
        {
            engagement += 8;
        }

        if (lead.Opens >= 9 && lead.Opens < 12)
        {
            engagement += 9;
        }

        if (lead.Opens >= 12 && lead.Opens < 17)
        {
            engagement += 9;
        }

        if (lead.Opens >= 17 && lead.Opens < 24)
        {
            engagement += 8;
        }

        if (lead.Opens >= 24 && lead.Opens < 33)
        {
            engagement += 8;
        }

        if (lead.Opens >= 33 && lead.Opens < 47)
        {
            engagement += 1;
        }

        if (lead.Opens >= 47 && lead.Opens < 67)
        {
            engagement += 7;
        }

        if (lead.Industry is "Automotive" or "Agriculture" or "Tourism" && lead.Employees >= 20)
        {
            fit += 2;
        }

        if (lead.Industry is "Construction" or "Agriculture" or "Telecommunications" && lead.Employees >= 40)
        {
            fit += 2;
        }

        if (lead.Industry is "Telecommunications" or "Agriculture" or "Energy" && lead.Employees >= 60)
        {
            fit += 2;
        }

        if (lead.Industry is "Chemicals" or "Utilities" or "Pharmaceuticals" && lead.Employees >= 80)
        {
            fit += -3;
        }

        if (lead.Industry is "Insurance" or "Manufacturing" or "Government" && lead.Employees >= 100)
        {
            fit += 4;
        }

        if (lead.Industry is "Pharmaceuticals" or "Construction" or "Chemicals" && lead.Employees >= 120)
        {
            fit += 3;
        }

        if (lead.Industry is "Automotive" or "Telecommunications" or "Insurance" && lead.Employees >= 140)
        {
            fit += -2;
        }

        if (lead.Industry is "Software" or "Insurance" or "Finance" && lead.Employees >= 160)
        {
            fit += -1;
        }

        if (lead.Industry is "Insurance" or "Telecommunications" && lead.Employees >= 180)
        {
            fit += -4;
        }

        if (lead.Industry is "Mining" or "Retail" or "Utilities" && lead.Employees >= 200)
        {
            fit += 9;
        }

        if (lead.Industry is "Logistics" or "Retail" or "Construction" && lead.Employees >= 220)
        {
            fit += 4;
        }

        if (lead.Industry is "Construction" or "Education" or "Agriculture" && lead.Employees >= 240)
        {
            fit += 8;
        }

        if (lead.Industry is "Agriculture" or "Insurance" or "Government" && lead.Employees >= 260)
        {
            fit += 8;
        }

        if (lead.Industry is "Chemicals" or "Healthcare" or "Insurance" && lead.Employees >= 280)
        {
            fit += 8;
        }

        if (lead.Industry is "Healthcare" or "Media" or "Software" && lead.Employees >= 300)
        {
            fit += 3;
        }

        if (lead.Industry is "Telecommunications" or "Construction" or "Automotive" && lead.Employees >= 320)
        {
            fit += 4;
        }

        if (lead.Industry is "Tourism" or "Energy" or "Logistics" && lead.Employees >= 340)
        {
            fit += -1;
        }

        if (lead.Industry is "Retail" or "Energy" or "Telecommunications" && lead.Employees >= 360)
        {
            fit += 9;
        }

        if (lead.Industry is "Manufacturing" or "Finance" or "Chemicals" && lead.Employees >= 380)
        {
            fit += 4;
        }

        if (lead.Industry is "Manufacturing" or "Education" or "Finance" && lead.Employees >= 400)
        {
            fit += 5;
        }

        if (lead.Industry is "Healthcare" or "Media" or "Mining" && lead.Employees >= 420)
        {
            fit += 7;
        }

        if (lead.Industry is "Software" or "Insurance" or "Telecommunications" && lead.Employees >= 440)
        {
            fit += 4;
        }

        if (lead.Industry is "Chemicals" or "Healthcare" or "Utilities" && lead.Employees >= 460)
        {
            fit += 9;
        }

        if (lead.Industry is "Insurance" or "Healthcare" or "Mining" && lead.Employees >= 480)
        {
            fit += -4;
        }

        if (lead.Industry is "Tourism" or "Healthcare" or "Retail" && lead.Employees >= 500)
        {
            fit += 7;
        }

        if (lead.Industry is "Pharmaceuticals" or "Chemicals" or "Telecommunications" && lead.Employees >= 520)
        {
            fit += -3;
        }

        if (lead.Industry is "Mining" or "Insurance" or "Tourism" && lead.Employees >= 540)
        {
            fit += -4;
        }

        if (lead.Industry is "Chemicals" or "Tourism" or "Construction" && lead.Employees >= 560)
        {
            fit += 3;
        }

        if (lead.Industry is "Automotive" or "Energy" or "Healthcare" && lead.Employees >= 580)
        {
            fit += -3;
        }

        if (lead.Industry is "Mining" or "Logistics" or "Telecommunications" && lead.Employees >= 600)
        {
            fit += -3;
        }

        if (lead.Industry is "Construction" or "Retail" or "Automotive" && lead.Employees >= 620)
        {
            fit += -2;
        }

        if (lead.Industry is "Agriculture" or "Pharmaceuticals" or "Utilities" && lead.Employees >= 640)
        {
            fit += 6;
        }

        if (lead.Industry is "Pharmaceuticals" or "Government" or "Mining" && lead.Employees >= 660)
        {
            fit += 5;
        }

        if (lead.Industry is "Chemicals" or "Agriculture" or "Automotive" && lead.Employees >= 680)
        {
            fit += 4;
        }

        if (lead.Industry is "Pharmaceuticals" or "Media" or "Telecommunications" && lead.Employees >= 700)
        {
            fit += -2;
        }

        if (lead.Industry is "Mining" or "Healthcare" or "Education" && lead.Employees >= 720)
        {
            fit += 5;
        }

        if (lead.Industry is "Media" or "Telecommunications" or "Tourism" && lead.Employees >= 740)
        {
            fit += -1;
        }

        if (lead.Industry is "Utilities" or "Finance" or "Automotive" && lead.Employees >= 760)
        {
            fit += -2;
        }

        if (lead.Industry is "Logistics" or "Pharmaceuticals" or "Agriculture" && lead.Employees >= 780)
        {
            fit += 2;
        }

        if (lead.Industry is "Manufacturing" or "Retail" or "Agriculture" && lead.Employees >= 800)
        {
            fit += 5;
        }

        if (lead.Country is "Portugal" or "Spain" or "Turkey" && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if (lead.Country is "Japan" or "Singapore" or "New Zealand" && lead.Visits >= 1 && lead.Consent == true)
        {
            engagement += 7;
        }

        if (lead.Country is "Mexico" or "Italy" or "India" && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 3;
        }

        if (lead.Country is "Sweden" or "Italy" or "Switzerland" && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += -4;
        }

        if (lead.Country is "Malaysia" or "Australia" or "Germany" && lead.Visits >= 2 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if (lead.Country is "Singapore" or "Vietnam" or "Turkey" && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += 4;
        }

        if (lead.Country is "Italy" or "Brazil" or "Poland" && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += -2;
        }

        if (lead.Country is "South Korea" or "Canada" or "France" && lead.Visits >= 3 && lead.Consent == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Spain" or "Australia" or "South Korea" && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Norway" or "Brazil" or "United States" && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 2;
        }

        if (lead.Country is "Australia" or "Mexico" or "Thailand" && lead.Visits >= 4 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if (lead.Country is "Mexico" or "United States" or "Australia" && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Canada" or "Poland" or "Singapore" && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if (lead.Country is "China" or "Australia" or "United States" && lead.Visits >= 5 && lead.Consent == true)
        {
            engagement += -3;
        }

        if (lead.Country is "Netherlands" or "Sweden" or "Ireland" && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if (lead.Country == "Denmark" && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 7;
        }

        if (lead.Country is "United States" or "Belgium" or "Thailand" && lead.Visits >= 6 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if (lead.Country is "Italy" or "Australia" or "Ireland" && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 4;
        }

        if (lead.Country is "Malaysia" or "Italy" or "Portugal" && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if (lead.Country is "New Zealand" or "Thailand" && lead.Visits >= 7 && lead.Consent == true)
        {
            engagement += 3;
        }

        if (lead.Country is "Canada" or "South Korea" or "New Zealand" && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += -3;
        }

        if (lead.Country is "Netherlands" or "South Korea" or "Turkey" && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += 5;
        }

        if (lead.Country is "Malaysia" or "United States" or "Germany" && lead.Visits >= 8 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Denmark" or "Spain" or "Poland" && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += -4;
        }

        if (lead.Country is "Ireland" or "Thailand" && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Poland" or "India" or "United States" && lead.Visits >= 9 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Belgium" or "Mexico" or "India" && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 1;
        }

        if (lead.Country is "Spain" or "Belgium" or "New Zealand" && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Turkey" or "Denmark" or "Netherlands" && lead.Visits >= 10 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if (lead.Country is "Finland" or "Singapore" or "Belgium" && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 4;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int IfIgnoringCaseB(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if (string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase))
        {
            fit += 6;
        }

        if (string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase))
        {
            fit += 1;
        }

        if (string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase))
        {
            fit += -2;
        }

        if (string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase))
        {
            fit += 8;
        }

        if (string.Equals(lead.Industry, "Education", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Industry, "Government", StringComparison.OrdinalIgnoreCase))
        {
            fit += -1;
        }

        if (string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase))
        {
            fit += 6;
        }

        if (string.Equals(lead.Industry, "Software", StringComparison.OrdinalIgnoreCase))
        {
            fit += 1;
        }

        if (string.Equals(lead.Industry, "Logistics", StringComparison.OrdinalIgnoreCase))
        {
            fit += -2;
        }

        if (string.Equals(lead.Industry, "Energy", StringComparison.OrdinalIgnoreCase))
        {
            fit += -4;
        }

        if (string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if (string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase))
        {
            fit += -4;
        }

        if (string.Equals(lead.Industry, "Finance", StringComparison.OrdinalIgnoreCase))
        {
            fit += -4;
        }

        if (string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase))
        {
            fit += 2;
        }

        if (string.Equals(lead.Industry, "Media", StringComparison.OrdinalIgnoreCase))
        {
            fit += 9;
        }

        if (string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase))
        {
            fit += -1;
        }

        if (string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if (string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase))
        {
            fit += -1;
        }

        if (string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if (string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Title, "Sales Director", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Title, "Chief Executive Officer", StringComparison.OrdinalIgnoreCase))
        {
            fit += 9;
        }

        if (string.Equals(lead.Title, "Owner", StringComparison.OrdinalIgnoreCase))
        {
            fit += 9;
        }

        if (string.Equals(lead.Title, "Purchasing Manager", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if (string.Equals(lead.Title, "Head of Operations", StringComparison.OrdinalIgnoreCase))
        {
            fit += 7;
        }

        if (string.Equals(lead.Title, "Engineer", StringComparison.OrdinalIgnoreCase))
        {
            fit += 6;
        }

        if (string.Equals(lead.Title, "Student", StringComparison.OrdinalIgnoreCase))
        {
            fit += 4;
        }

        if (string.Equals(lead.Title, "Intern", StringComparison.OrdinalIgnoreCase))
        {
            fit += 8;
        }

        if (string.Equals(lead.Title, "Chief Technology Officer", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase))
        {
            fit += 4;
        }

        if (string.Equals(lead.Title, "Plant Manager", StringComparison.OrdinalIgnoreCase))
        {
            fit += 8;
        }

        if (string.Equals(lead.Title, "Quality Manager", StringComparison.OrdinalIgnoreCase))
        {
            fit += 8;
        }

        if (string.Equals(lead.Title, "Consultant", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Title, "Assistant", StringComparison.OrdinalIgnoreCase))
        {
            fit += -4;
        }

        if (string.Equals(lead.Title, "Project Manager", StringComparison.OrdinalIgnoreCase))
        {
            fit += 9;
        }

        if (string.Equals(lead.Title, "Production Planner", StringComparison.OrdinalIgnoreCase))
        {
            fit += 7;
        }

        if (string.Equals(lead.Title, "Buyer", StringComparison.OrdinalIgnoreCase))
        {
            fit += 4;
        }

        if (string.Equals(lead.Title, "Senior Buyer", StringComparison.OrdinalIgnoreCase))
        {
            fit += 5;
        }

        if (string.Equals(lead.Title, "Chief Financial Officer", StringComparison.OrdinalIgnoreCase))
        {
            fit += 4;
        }

        if (string.Equals(lead.Title, "Controller", StringComparison.OrdinalIgnoreCase))
        {
            fit += -3;
        }

        if (string.Equals(lead.Source, "Web form", StringComparison.OrdinalIgnoreCase))
        {
            engagement += -4;
        }

        if (string.Equals(lead.Source, "Trade fair", StringComparison.OrdinalIgnoreCase))
        {
            engagement += -1;
        }

        if (string.Equals(lead.Source, "Referral", StringComparison.OrdinalIgnoreCase))
        {
            engagement += -1;
        }

        if (string.Equals(lead.Source, "Cold call", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 2;
        }

        if (string.Equals(lead.Source, "Webinar", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 8;
        }

        if (string.Equals(lead.Source, "Newsletter", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 3;
        }

        if (string.Equals(lead.Source, "Partner", StringComparison.OrdinalIgnoreCase))
        {
            engagement += -4;
        }

        if (string.Equals(lead.Source, "Search", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 2;
        }

        if (string.Equals(lead.Source, "Social media", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 9;
        }

        if (string.Equals(lead.Source, "Print", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 2;
        }

        if (string.Equals(lead.Source, "Event", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 4;
        }

        if (string.Equals(lead.Source, "Import", StringComparison.OrdinalIgnoreCase))
        {
            engagement += 4;
        }

        if ((string.Equals(lead.Title, "Logistics Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Managing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Senior Buyer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Owner", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -4;
        }

        if ((string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "India", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Finland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 1;
        }

        if ((string.Equals(lead.Title, "Teacher", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Purchasing Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Designer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Clerk", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 9;
        }

        if ((string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Norway", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 8;
        }

        if ((string.Equals(lead.Title, "Vice President, Sales", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Chief Executive Officer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Analyst", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Purchasing Manager", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 3;
        }

        if ((string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Japan", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Title, "Vice President", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Chief Executive Officer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Consultant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Supply Chain Manager", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 3;
        }

        if ((string.Equals(lead.Country, "Switzerland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -2;
        }

        if ((string.Equals(lead.Title, "Production Planner", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Senior Buyer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Student", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Clerk", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 4;
        }

        if ((string.Equals(lead.Country, "Austria", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Denmark", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 5;
        }

        if ((string.Equals(lead.Title, "Analyst", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Logistics Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Partner", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Owner", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 9;
        }

        if ((string.Equals(lead.Country, "Malaysia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 1;
        }

        if ((string.Equals(lead.Title, "Foreman", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Accountant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Controller", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Quality Manager", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 4;
        }

        if ((string.Equals(lead.Country, "Netherlands", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 5;
        }

        if ((string.Equals(lead.Title, "Plant Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Architect", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Assistant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Consultant", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 2;
        }

        if ((string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -2;
        }

        if ((string.Equals(lead.Title, "Managing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Technician", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Foreman", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Data Scientist", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 1;
        }

        if ((string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Netherlands", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Title, "Founder", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Professor", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Teacher", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Managing Director", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 9;
        }

        if ((string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 7;
        }

        if ((string.Equals(lead.Title, "Vice President, Sales", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Quality Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Supply Chain Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Accountant", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -1;
        }

        if ((string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Sweden", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Canada", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -4;
        }

        if ((string.Equals(lead.Title, "Secretary", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Logistics Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Sales Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Data Scientist", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -1;
        }

        if ((string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Finland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -4;
        }

        if ((string.Equals(lead.Title, "Head of Operations", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Teacher", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Buyer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Project Manager", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -4;
        }

        if ((string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Canada", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 7;
        }

        if ((string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Sales Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Partner", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Purchasing Manager", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -1;
        }

        if ((string.Equals(lead.Country, "India", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Thailand", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Title, "Student", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Retired", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Consultant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 5;
        }

        if ((string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Sweden", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 1;
        }

        if ((string.Equals(lead.Title, "Engineer", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Consultant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Project Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Intern", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 7;
        }

        if ((string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Sweden", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Finland", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -3;
        }

        if ((string.Equals(lead.Title, "Data Scientist", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Analyst", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Retired", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Vice President, Sales", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 9;
        }

        if ((string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 8;
        }

        if ((string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Teacher", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Product Manager", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Designer", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Country, "France", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase)))
        {
            fit += 6;
        }

        if ((string.Equals(lead.Title, "Student", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Accountant", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Marketing Director", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Title, "Teacher", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -3;
        }

        if ((string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Finland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase)))
        {
            fit += -3;
        }

        if (lead.Employees >= 1 && lead.Employees < 3)
        {
            fit += 5;
        }

        if (lead.Employees >= 3 && lead.Employees < 8)
        {
            fit += 1;
        }

        if (lead.Employees >= 8 && lead.Employees < 20)
        {
            fit += -1;
        }

        if (lead.Employees >= 20 && lead.Employees < 49)
        {
            fit += 3;
        }

        if (lead.Employees >= 49 && lead.Employees < 123)
        {
            fit += 1;
        }

        if (lead.Employees >= 123 && lead.Employees < 314)
        {
            fit += 7;
        }

        if (lead.Employees >= 314 && lead.Employees < 810)
        {
            fit += 9;
        }

        if (lead.Employees >= 810 && lead.Employees < 2096)
        {
            fit += -4;
        }

        if (lead.Employees >= 2096 && lead.Employees < 5438)
        {
            fit += 4;
        }

        if (lead.Employees >= 5438 && lead.Employees < 14126)
        {
            fit += -1;
        }

        if (lead.Revenue >= 1 && lead.Revenue < 6)
        {
            fit += 1;
        }

        if (lead.Revenue >= 6 && lead.Revenue < 33)
        {
            fit += 3;
        }

        if (lead.Revenue >= 33 && lead.Revenue < 178)
        {
            fit += 4;
        }

        if (lead.Revenue >= 178 && lead.Revenue < 987)
        {
            fit += 4;
        }

        if (lead.Revenue >= 987 && lead.Revenue < 5512)
        {
            fit += 5;
        }

        if (lead.Revenue >= 5512 && lead.Revenue < 30846)
        {
            fit += 4;
        }

        if (lead.Revenue >= 30846 && lead.Revenue < 172716)
        {
            fit += 3;
        }

        if (lead.Revenue >= 172716 && lead.Revenue < 967181)
        {
            fit += 1;
        }

        if (lead.Revenue >= 967181 && lead.Revenue < 5416178)
        {
            fit += 3;
        }

        if (lead.Revenue >= 5416178 && lead.Revenue < 30330558)
        {
            fit += 9;
        }

        if (lead.Visits >= 1 && lead.Visits < 2)
        {
            engagement += 8;
        }

        if (lead.Visits >= 2 && lead.Visits < 3)
        {
            engagement += 7;
        }

        if (lead.Visits >= 3 && lead.Visits < 5)
        {
            engagement += 5;
        }

        if (lead.Visits >= 5 && lead.Visits < 7)
        {
            engagement += 3;
        }

        if (lead.Visits >= 7 && lead.Visits < 10)
        {
            engagement += 3;
        }

        if (lead.Visits >= 10 && lead.Visits < 13)
        {
            engagement += -2;
        }

        if (lead.Visits >= 13 && lead.Visits < 17)
        {
            engagement += -1;
        }

        if (lead.Visits >= 17 && lead.Visits < 22)
        {
            engagement += 3;
        }

        if (lead.Visits >= 22 && lead.Visits < 29)
        {
            engagement += 1;
        }

        if (lead.Visits >= 29 && lead.Visits < 38)
        {
            engagement += 2;
        }

        if (lead.Opens >= 1 && lead.Opens < 2)
        {
            engagement += -4;
        }

        if (lead.Opens >= 2 && lead.Opens < 4)
        {
            engagement += -1;
        }

        if (lead.Opens >= 4 && lead.Opens < 6)
        {
            engagement += 5;
        }

        if (lead.Opens >= 6 && lead.Opens < 9)
        {
            engagement += 8;
        }

        if (lead.Opens >= 9 && lead.Opens < 12)
        {
            engagement += 9;
        }

        if (lead.Opens >= 12 && lead.Opens < 17)
        {
            engagement += 9;
        }

        if (lead.Opens >= 17 && lead.Opens < 24)
        {
            engagement += 8;
        }

        if (lead.Opens >= 24 && lead.Opens < 33)
        {
            engagement += 8;
        }

        if (lead.Opens >= 33 && lead.Opens < 47)
        {
            engagement += 1;
        }

        if (lead.Opens >= 47 && lead.Opens < 67)
        {
            engagement += 7;
        }

        if ((string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 20)
        {
            fit += 2;
        }

        if ((string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 40)
        {
            fit += 2;
        }

        if ((string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Energy", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 60)
        {
            fit += 2;
        }

        if ((string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 80)
        {
            fit += -3;
        }

        if ((string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Government", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 100)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 120)
        {
            fit += 3;
        }

        if ((string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 140)
        {
            fit += -2;
        }

        if ((string.Equals(lead.Industry, "Software", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Finance", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 160)
        {
            fit += -1;
        }

        if ((string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 180)
        {
            fit += -4;
        }

        if ((string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 200)
        {
            fit += 9;
        }

        if ((string.Equals(lead.Industry, "Logistics", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 220)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Education", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 240)
        {
            fit += 8;
        }

        if ((string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Government", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 260)
        {
            fit += 8;
        }

        if ((string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 280)
        {
            fit += 8;
        }

        if ((string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Media", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Software", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 300)
        {
            fit += 3;
        }

        if ((string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 320)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Energy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Logistics", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 340)
        {
            fit += -1;
        }

        if ((string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Energy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 360)
        {
            fit += 9;
        }

        if ((string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Finance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 380)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Education", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Finance", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 400)
        {
            fit += 5;
        }

        if ((string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Media", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 420)
        {
            fit += 7;
        }

        if ((string.Equals(lead.Industry, "Software", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 440)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 460)
        {
            fit += 9;
        }

        if ((string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 480)
        {
            fit += -4;
        }

        if ((string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 500)
        {
            fit += 7;
        }

        if ((string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 520)
        {
            fit += -3;
        }

        if ((string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Insurance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 540)
        {
            fit += -4;
        }

        if ((string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 560)
        {
            fit += 3;
        }

        if ((string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Energy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 580)
        {
            fit += -3;
        }

        if ((string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Logistics", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 600)
        {
            fit += -3;
        }

        if ((string.Equals(lead.Industry, "Construction", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 620)
        {
            fit += -2;
        }

        if ((string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 640)
        {
            fit += 6;
        }

        if ((string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Government", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 660)
        {
            fit += 5;
        }

        if ((string.Equals(lead.Industry, "Chemicals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 680)
        {
            fit += 4;
        }

        if ((string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Media", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 700)
        {
            fit += -2;
        }

        if ((string.Equals(lead.Industry, "Mining", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Healthcare", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Education", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 720)
        {
            fit += 5;
        }

        if ((string.Equals(lead.Industry, "Media", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Telecommunications", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Tourism", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 740)
        {
            fit += -1;
        }

        if ((string.Equals(lead.Industry, "Utilities", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Finance", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Automotive", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 760)
        {
            fit += -2;
        }

        if ((string.Equals(lead.Industry, "Logistics", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Pharmaceuticals", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 780)
        {
            fit += 2;
        }

        if ((string.Equals(lead.Industry, "Manufacturing", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Retail", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Industry, "Agriculture", StringComparison.OrdinalIgnoreCase)) && lead.Employees >= 800)
        {
            fit += 5;
        }

        if ((string.Equals(lead.Country, "Portugal", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if ((string.Equals(lead.Country, "Japan", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 1 && lead.Consent == true)
        {
            engagement += 7;
        }

        if ((string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "India", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 3;
        }

        if ((string.Equals(lead.Country, "Sweden", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Switzerland", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += -4;
        }

        if ((string.Equals(lead.Country, "Malaysia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 2 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if ((string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Vietnam", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += 4;
        }

        if ((string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Brazil", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += -2;
        }

        if ((string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Canada", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "France", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 3 && lead.Consent == true)
        {
            engagement += 9;
        }

        if ((string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += 6;
        }

        if ((string.Equals(lead.Country, "Norway", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Brazil", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 2;
        }

        if ((string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Thailand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 4 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if ((string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 6;
        }

        if ((string.Equals(lead.Country, "Canada", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if ((string.Equals(lead.Country, "China", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 5 && lead.Consent == true)
        {
            engagement += -3;
        }

        if ((string.Equals(lead.Country, "Netherlands", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Sweden", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if (string.Equals(lead.Country, "Denmark", StringComparison.OrdinalIgnoreCase) && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 7;
        }

        if ((string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Thailand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 6 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if ((string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Australia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 4;
        }

        if ((string.Equals(lead.Country, "Malaysia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Italy", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Portugal", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if ((string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Thailand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 7 && lead.Consent == true)
        {
            engagement += 3;
        }

        if ((string.Equals(lead.Country, "Canada", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += -3;
        }

        if ((string.Equals(lead.Country, "Netherlands", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "South Korea", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += 5;
        }

        if ((string.Equals(lead.Country, "Malaysia", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Germany", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 8 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if ((string.Equals(lead.Country, "Denmark", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += -4;
        }

        if ((string.Equals(lead.Country, "Ireland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Thailand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if ((string.Equals(lead.Country, "Poland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "India", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "United States", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 9 && lead.Consent == true)
        {
            engagement += 6;
        }

        if ((string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Mexico", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "India", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 1;
        }

        if ((string.Equals(lead.Country, "Spain", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "New Zealand", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 6;
        }

        if ((string.Equals(lead.Country, "Turkey", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Denmark", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Netherlands", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 10 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if ((string.Equals(lead.Country, "Finland", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Singapore", StringComparison.OrdinalIgnoreCase) || string.Equals(lead.Country, "Belgium", StringComparison.OrdinalIgnoreCase)) && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 4;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int SwitchB(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        switch (lead.Industry)
        {
            case "Manufacturing":
                fit += 6;
                break;
            case "Retail":
                fit += 1;
                break;
            case "Automotive":
                fit += -2;
                break;
            case "Chemicals":
                fit += 8;
                break;
            case "Education":
                fit += -3;
                break;
            case "Government":
                fit += -1;
                break;
            case "Healthcare":
                fit += 6;
                break;
            case "Software":
                fit += 1;
                break;
            case "Logistics":
                fit += -2;
                break;
            case "Energy":
                fit += -4;
                break;
            case "Agriculture":
                fit += 5;
                break;
            case "Construction":
                fit += -4;
                break;
            case "Finance":
                fit += -4;
                break;
            case "Insurance":
                fit += 2;
                break;
            case "Media":
                fit += 9;
                break;
            case "Mining":
                fit += -1;
                break;
            case "Pharmaceuticals":
                fit += 5;
                break;
            case "Telecommunications":
                fit += -1;
                break;
            case "Tourism":
                fit += 5;
                break;
            case "Utilities":
                fit += -3;
                break;
        }

        switch (lead.Title)
        {
            case "Sales Director":
                fit += -5;
                break;
            case "Chief Executive Officer":
                fit += 15;
                break;
            case "Owner":
                fit += 14;
                break;
            case "Purchasing Manager":
                fit += 16;
                break;
            case "Head of Operations":
                fit += 3;
                break;
            case "Engineer":
                fit += 13;
                break;
            case "Student":
                fit += 10;
                break;
            case "Intern":
                fit += 15;
                break;
            case "Chief Technology Officer":
                fit += -3;
                break;
            case "Marketing Director":
                fit += 11;
                break;
            case "Plant Manager":
                fit += 10;
                break;
            case "Quality Manager":
                fit += 11;
                break;
            case "Consultant":
                fit += 14;
                break;
            case "Assistant":
                fit += -2;
                break;
            case "Project Manager":
                fit += 12;
                break;
            case "Production Planner":
                fit += 11;
                break;
            case "Buyer":
                fit += 0;
                break;
            case "Senior Buyer":
                fit += 5;
                break;
            case "Chief Financial Officer":
                fit += 4;
                break;
            case "Controller":
                fit += 1;
                break;
            case "Logistics Manager":
                fit += 4;
                break;
            case "Managing Director":
                fit += 6;
                break;
            case "Teacher":
                fit += 17;
                break;
            case "Designer":
                fit += 15;
                break;
            case "Clerk":
                fit += 13;
                break;
            case "Vice President, Sales":
                fit += 11;
                break;
            case "Analyst":
                fit += 21;
                break;
            case "Vice President":
                fit += 3;
                break;
            case "Supply Chain Manager":
                fit += 2;
                break;
            case "Partner":
                fit += 8;
                break;
            case "Foreman":
                fit += 5;
                break;
            case "Accountant":
                fit += 0;
                break;
            case "Architect":
                fit += 2;
                break;
            case "Technician":
                fit += 1;
                break;
            case "Data Scientist":
                fit += 9;
                break;
            case "Founder":
                fit += 9;
                break;
            case "Professor":
                fit += 9;
                break;
            case "Secretary":
                fit += -1;
                break;
            case "Retired":
                fit += 14;
                break;
            case "Product Manager":
                fit += 6;
                break;
        }

        switch (lead.Source)
        {
            case "Web form":
                engagement += -4;
                break;
            case "Trade fair":
                engagement += -1;
                break;
            case "Referral":
                engagement += -1;
                break;
            case "Cold call":
                engagement += 2;
                break;
            case "Webinar":
                engagement += 8;
                break;
            case "Newsletter":
                engagement += 3;
                break;
            case "Partner":
                engagement += -4;
                break;
            case "Search":
                engagement += 2;
                break;
            case "Social media":
                engagement += 9;
                break;
            case "Print":
                engagement += 2;
                break;
            case "Event":
                engagement += 4;
                break;
            case "Import":
                engagement += 4;
                break;
        }

        switch (lead.Country)
        {
            case "United States":
                fit += -2;
                break;
            case "India":
                fit += 7;
                break;
            case "Finland":
                fit += -9;
                break;
            case "Singapore":
                fit += 8;
                break;
            case "Italy":
                fit += 24;
                break;
            case "Belgium":
                fit += 2;
                break;
            case "Norway":
                fit += 8;
                break;
            case "New Zealand":
                fit += 20;
                break;
            case "Vietnam":
                fit += 16;
                break;
            case "Mexico":
                fit += 11;
                break;
            case "Japan":
                fit += 6;
                break;
            case "Switzerland":
                fit += -2;
                break;
            case "Australia":
                fit += 2;
                break;
            case "Poland":
                fit += 5;
                break;
            case "Austria":
                fit += 5;
                break;
            case "Denmark":
                fit += 5;
                break;
            case "Germany":
                fit += 5;
                break;
            case "Malaysia":
                fit += 1;
                break;
            case "Netherlands":
                fit += 11;
                break;
            case "Ireland":
                fit += 19;
                break;
            case "Sweden":
                fit += -6;
                break;
            case "Canada":
                fit += 3;
                break;
            case "Turkey":
                fit += 4;
                break;
            case "Spain":
                fit += 27;
                break;
            case "Thailand":
                fit += 6;
                break;
            case "France":
                fit += 6;
                break;
            case "South Korea":
                fit += 3;
                break;
        }

        if (lead.Employees >= 1 && lead.Employees < 3)
        {
            fit += 5;
        }

        if (lead.Employees >= 3 && lead.Employees < 8)
        {
            fit += 1;
        }

        if (lead.Employees >= 8 && lead.Employees < 20)
        {
            fit += -1;
        }

        if (lead.Employees >= 20 && lead.Employees < 49)
        {
            fit += 3;
        }

        if (lead.Employees >= 49 && lead.Employees < 123)
        {
            fit += 1;
        }

        if (lead.Employees >= 123 && lead.Employees < 314)
        {
            fit += 7;
        }

        if (lead.Employees >= 314 && lead.Employees < 810)
        {
            fit += 9;
        }

        if (lead.Employees >= 810 && lead.Employees < 2096)
        {
            fit += -4;
        }

        if (lead.Employees >= 2096 && lead.Employees < 5438)
        {
            fit += 4;
        }

        if (lead.Employees >= 5438 && lead.Employees < 14126)
        {
            fit += -1;
        }

        if (lead.Revenue >= 1 && lead.Revenue < 6)
        {
            fit += 1;
        }

        if (lead.Revenue >= 6 && lead.Revenue < 33)
        {
            fit += 3;
        }

        if (lead.Revenue >= 33 && lead.Revenue < 178)
        {
            fit += 4;
        }

        if (lead.Revenue >= 178 && lead.Revenue < 987)
        {
            fit += 4;
        }

        if (lead.Revenue >= 987 && lead.Revenue < 5512)
        {
            fit += 5;
        }

        if (lead.Revenue >= 5512 && lead.Revenue < 30846)
        {
            fit += 4;
        }

        if (lead.Revenue >= 30846 && lead.Revenue < 172716)
        {
            fit += 3;
        }

        if (lead.Revenue >= 172716 && lead.Revenue < 967181)
        {
            fit += 1;
        }

        if (lead.Revenue >= 967181 && lead.Revenue < 5416178)
        {
            fit += 3;
        }

        if (lead.Revenue >= 5416178 && lead.Revenue < 30330558)
        {
            fit += 9;
        }

        if (lead.Visits >= 1 && lead.Visits < 2)
        {
            engagement += 8;
        }

        if (lead.Visits >= 2 && lead.Visits < 3)
        {
            engagement += 7;
        }

        if (lead.Visits >= 3 && lead.Visits < 5)
        {
            engagement += 5;
        }

        if (lead.Visits >= 5 && lead.Visits < 7)
        {
            engagement += 3;
        }

        if (lead.Visits >= 7 && lead.Visits < 10)
        {
            engagement += 3;
        }

        if (lead.Visits >= 10 && lead.Visits < 13)
        {
            engagement += -2;
        }

        if (lead.Visits >= 13 && lead.Visits < 17)
        {
            engagement += -1;
        }

        if (lead.Visits >= 17 && lead.Visits < 22)
        {
            engagement += 3;
        }

        if (lead.Visits >= 22 && lead.Visits < 29)
        {
            engagement += 1;
        }

        if (lead.Visits >= 29 && lead.Visits < 38)
        {
            engagement += 2;
        }

        if (lead.Opens >= 1 && lead.Opens < 2)
        {
            engagement += -4;
        }

        if (lead.Opens >= 2 && lead.Opens < 4)
        {
            engagement += -1;
        }

        if (lead.Opens >= 4 && lead.Opens < 6)
        {
            engagement += 5;
        }

        if (lead.Opens >= 6 && lead.Opens < 9)
        {
            engagement += 8;
        }

        if (lead.Opens >= 9 && lead.Opens < 12)
        {
            engagement += 9;
        }

        if (lead.Opens >= 12 && lead.Opens < 17)
        {
            engagement += 9;
        }

        if (lead.Opens >= 17 && lead.Opens < 24)
        {
            engagement += 8;
        }

        if (lead.Opens >= 24 && lead.Opens < 33)
        {
            engagement += 8;
        }

        if (lead.Opens >= 33 && lead.Opens < 47)
        {
            engagement += 1;
        }

        if (lead.Opens >= 47 && lead.Opens < 67)
        {
            engagement += 7;
        }

        if (lead.Industry is "Automotive" or "Agriculture" or "Tourism" && lead.Employees >= 20)
        {
            fit += 2;
        }

        if (lead.Industry is "Construction" or "Agriculture" or "Telecommunications" && lead.Employees >= 40)
        {
            fit += 2;
        }

        if (lead.Industry is "Telecommunications" or "Agriculture" or "Energy" && lead.Employees >= 60)
        {
            fit += 2;
        }

        if (lead.Industry is "Chemicals" or "Utilities" or "Pharmaceuticals" && lead.Employees >= 80)
        {
            fit += -3;
        }

        if (lead.Industry is "Insurance" or "Manufacturing" or "Government" && lead.Employees >= 100)
        {
            fit += 4;
        }

        if (lead.Industry is "Pharmaceuticals" or "Construction" or "Chemicals" && lead.Employees >= 120)
        {
            fit += 3;
        }

        if (lead.Industry is "Automotive" or "Telecommunications" or "Insurance" && lead.Employees >= 140)
        {
            fit += -2;
        }

        if (lead.Industry is "Software" or "Insurance" or "Finance" && lead.Employees >= 160)
        {
            fit += -1;
        }

        if (lead.Industry is "Insurance" or "Telecommunications" && lead.Employees >= 180)
        {
            fit += -4;
        }

        if (lead.Industry is "Mining" or "Retail" or "Utilities" && lead.Employees >= 200)
        {
            fit += 9;
        }

        if (lead.Industry is "Logistics" or "Retail" or "Construction" && lead.Employees >= 220)
        {
            fit += 4;
        }

        if (lead.Industry is "Construction" or "Education" or "Agriculture" && lead.Employees >= 240)
        {
            fit += 8;
        }

        if (lead.Industry is "Agriculture" or "Insurance" or "Government" && lead.Employees >= 260)
        {
            fit += 8;
        }

        if (lead.Industry is "Chemicals" or "Healthcare" or "Insurance" && lead.Employees >= 280)
        {
            fit += 8;
        }

        if (lead.Industry is "Healthcare" or "Media" or "Software" && lead.Employees >= 300)
        {
            fit += 3;
        }

        if (lead.Industry is "Telecommunications" or "Construction" or "Automotive" && lead.Employees >= 320)
        {
            fit += 4;
        }

        if (lead.Industry is "Tourism" or "Energy" or "Logistics" && lead.Employees >= 340)
        {
            fit += -1;
        }

        if (lead.Industry is "Retail" or "Energy" or "Telecommunications" && lead.Employees >= 360)
        {
            fit += 9;
        }

        if (lead.Industry is "Manufacturing" or "Finance" or "Chemicals" && lead.Employees >= 380)
        {
            fit += 4;
        }

        if (lead.Industry is "Manufacturing" or "Education" or "Finance" && lead.Employees >= 400)
        {
            fit += 5;
        }

        if (lead.Industry is "Healthcare" or "Media" or "Mining" && lead.Employees >= 420)
        {
            fit += 7;
        }

        if (lead.Industry is "Software" or "Insurance" or "Telecommunications" && lead.Employees >= 440)
        {
            fit += 4;
        }

        if (lead.Industry is "Chemicals" or "Healthcare" or "Utilities" && lead.Employees >= 460)
        {
            fit += 9;
        }

        if (lead.Industry is "Insurance" or "Healthcare" or "Mining" && lead.Employees >= 480)
        {
            fit += -4;
        }

        if (lead.Industry is "Tourism" or "Healthcare" or "Retail" && lead.Employees >= 500)
        {
            fit += 7;
        }

        if (lead.Industry is "Pharmaceuticals" or "Chemicals" or "Telecommunications" && lead.Employees >= 520)
        {
            fit += -3;
        }

        if (lead.Industry is "Mining" or "Insurance" or "Tourism" && lead.Employees >= 540)
        {
            fit += -4;
        }

        if (lead.Industry is "Chemicals" or "Tourism" or "Construction" && lead.Employees >= 560)
        {
            fit += 3;
        }

        if (lead.Industry is "Automotive" or "Energy" or "Healthcare" && lead.Employees >= 580)
        {
            fit += -3;
        }

        if (lead.Industry is "Mining" or "Logistics" or "Telecommunications" && lead.Employees >= 600)
        {
            fit += -3;
        }

        if (lead.Industry is "Construction" or "Retail" or "Automotive" && lead.Employees >= 620)
        {
            fit += -2;
        }

        if (lead.Industry is "Agriculture" or "Pharmaceuticals" or "Utilities" && lead.Employees >= 640)
        {
            fit += 6;
        }

        if (lead.Industry is "Pharmaceuticals" or "Government" or "Mining" && lead.Employees >= 660)
        {
            fit += 5;
        }

        if (lead.Industry is "Chemicals" or "Agriculture" or "Automotive" && lead.Employees >= 680)
        {
            fit += 4;
        }

        if (lead.Industry is "Pharmaceuticals" or "Media" or "Telecommunications" && lead.Employees >= 700)
        {
            fit += -2;
        }

        if (lead.Industry is "Mining" or "Healthcare" or "Education" && lead.Employees >= 720)
        {
            fit += 5;
        }

        if (lead.Industry is "Media" or "Telecommunications" or "Tourism" && lead.Employees >= 740)
        {
            fit += -1;
        }

        if (lead.Industry is "Utilities" or "Finance" or "Automotive" && lead.Employees >= 760)
        {
            fit += -2;
        }

        if (lead.Industry is "Logistics" or "Pharmaceuticals" or "Agriculture" && lead.Employees >= 780)
        {
            fit += 2;
        }

        if (lead.Industry is "Manufacturing" or "Retail" or "Agriculture" && lead.Employees >= 800)
        {
            fit += 5;
        }

        if (lead.Country is "Portugal" or "Spain" or "Turkey" && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if (lead.Country is "Japan" or "Singapore" or "New Zealand" && lead.Visits >= 1 && lead.Consent == true)
        {
            engagement += 7;
        }

        if (lead.Country is "Mexico" or "Italy" or "India" && lead.Visits >= 1 && lead.HasBudget == true)
        {
            engagement += 3;
        }

        if (lead.Country is "Sweden" or "Italy" or "Switzerland" && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += -4;
        }

        if (lead.Country is "Malaysia" or "Australia" or "Germany" && lead.Visits >= 2 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if (lead.Country is "Singapore" or "Vietnam" or "Turkey" && lead.Visits >= 2 && lead.Consent == true)
        {
            engagement += 4;
        }

        if (lead.Country is "Italy" or "Brazil" or "Poland" && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += -2;
        }

        if (lead.Country is "South Korea" or "Canada" or "France" && lead.Visits >= 3 && lead.Consent == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Spain" or "Australia" or "South Korea" && lead.Visits >= 3 && lead.HasBudget == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Norway" or "Brazil" or "United States" && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 2;
        }

        if (lead.Country is "Australia" or "Mexico" or "Thailand" && lead.Visits >= 4 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if (lead.Country is "Mexico" or "United States" or "Australia" && lead.Visits >= 4 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Canada" or "Poland" or "Singapore" && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += -1;
        }

        if (lead.Country is "China" or "Australia" or "United States" && lead.Visits >= 5 && lead.Consent == true)
        {
            engagement += -3;
        }

        if (lead.Country is "Netherlands" or "Sweden" or "Ireland" && lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 7;
        }

        if (lead.Country == "Denmark" && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 7;
        }

        if (lead.Country is "United States" or "Belgium" or "Thailand" && lead.Visits >= 6 && lead.HasBudget == true)
        {
            engagement += 8;
        }

        if (lead.Country is "Italy" or "Australia" or "Ireland" && lead.Visits >= 6 && lead.Consent == true)
        {
            engagement += 4;
        }

        if (lead.Country is "Malaysia" or "Italy" or "Portugal" && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if (lead.Country is "New Zealand" or "Thailand" && lead.Visits >= 7 && lead.Consent == true)
        {
            engagement += 3;
        }

        if (lead.Country is "Canada" or "South Korea" or "New Zealand" && lead.Visits >= 7 && lead.HasBudget == true)
        {
            engagement += -3;
        }

        if (lead.Country is "Netherlands" or "South Korea" or "Turkey" && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += 5;
        }

        if (lead.Country is "Malaysia" or "United States" or "Germany" && lead.Visits >= 8 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Denmark" or "Spain" or "Poland" && lead.Visits >= 8 && lead.Consent == true)
        {
            engagement += -4;
        }

        if (lead.Country is "Ireland" or "Thailand" && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 9;
        }

        if (lead.Country is "Poland" or "India" or "United States" && lead.Visits >= 9 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Belgium" or "Mexico" or "India" && lead.Visits >= 9 && lead.HasBudget == true)
        {
            engagement += 1;
        }

        if (lead.Country is "Spain" or "Belgium" or "New Zealand" && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 6;
        }

        if (lead.Country is "Turkey" or "Denmark" or "Netherlands" && lead.Visits >= 10 && lead.HasBudget == true)
        {
            engagement += 2;
        }

        if (lead.Country is "Finland" or "Singapore" or "Belgium" && lead.Visits >= 10 && lead.Consent == true)
        {
            engagement += 4;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }
}
