// First names that many people have in English-speaking countries and that are no other English word: a
// capitalised one of these is taken for a person. Names that are words too (Mark, Will, Grace, May) are found
// only where somebody is greeted, thanked or named.
#include <algorithm>
#include <array>

#include "sim/import/invent.h"

namespace sim::threads {
namespace {

constexpr std::array<std::string_view, 643> names = {
    "aaron",     "abby",      "abdul",     "abigail",   "adam",      "adebayo",    "adrian",      "ahmed",
    "aisha",     "alan",      "albert",    "alejandra", "alejandro", "alessandro", "alex",        "alexander",
    "alexandra", "alexis",    "alfred",    "alice",     "alicia",    "alison",     "allison",     "alyssa",
    "amanda",    "amelia",    "amit",      "amy",       "anders",    "andre",      "andrea",      "andrew",
    "andy",      "angela",    "angelica",  "anil",      "anita",     "anjali",     "ann",         "anna",
    "anne",      "annette",   "annie",     "anthony",   "antonio",   "aoife",      "ariana",      "arjun",
    "arthur",    "ashleigh",  "ashley",    "ashok",     "audrey",    "ayesha",     "barbara",     "becky",
    "ben",       "benjamin",  "bernard",   "beth",      "bethany",   "betty",      "beverly",     "bjorn",
    "bob",       "bobby",     "bonnie",    "bradley",   "brandi",    "brandon",    "brenda",      "brendan",
    "brent",     "brett",     "brian",     "brianna",   "britney",   "brittany",   "bruce",       "bryan",
    "caitlin",   "callum",    "calvin",    "cameron",   "camila",    "carl",       "carla",       "carlos",
    "carmen",    "carol",     "caroline",  "carolyn",   "carrie",    "carwyn",     "catalina",    "catherine",
    "cathy",     "cecilia",   "cesar",     "charlene",  "charles",   "charlie",    "chelsea",     "chelsey",
    "cheryl",    "chidi",     "chloe",     "chris",     "christina", "christine",  "christopher", "ciaran",
    "cindy",     "claire",    "clara",     "clarence",  "claudia",   "colin",      "colleen",     "collin",
    "connie",    "connor",    "corey",     "courtney",  "craig",     "cristina",   "curtis",      "cynthia",
    "dana",      "daniel",    "danielle",  "danny",     "darius",    "darren",     "darryl",      "dave",
    "david",     "deandre",   "debbie",    "deborah",   "debra",     "declan",     "deepak",      "denise",
    "dennis",    "derek",     "derrick",   "devin",     "diana",     "diane",      "diego",       "dinesh",
    "dominic",   "donald",    "donna",     "doris",     "dorothy",   "doug",       "douglas",     "duane",
    "dustin",    "dylan",     "ebony",     "ed",        "eddie",     "edward",     "edwin",       "eileen",
    "elaine",    "eleanor",   "elena",     "eli",       "elijah",    "elizabeth",  "ella",        "ellen",
    "ellie",     "emily",     "emma",      "eoin",      "eric",      "erica",      "erik",        "erika",
    "erin",      "ernest",    "esteban",   "esther",    "ethan",     "eugene",     "eva",         "evan",
    "evelyn",    "ezequiel",  "fatima",    "felicia",   "fergus",    "fernando",   "fiona",       "fran",
    "francis",   "francisco", "fred",      "gabriel",   "gabriela",  "gail",       "gareth",      "gary",
    "gavin",     "gemma",     "geoff",     "george",    "gerald",    "gethin",     "gina",        "giovanni",
    "giulia",    "gladys",    "glenn",     "gloria",    "gordon",    "graham",     "greg",        "gregory",
    "guillermo", "gustavo",   "gwen",      "hannah",    "harold",    "harriet",    "harry",       "harvey",
    "hassan",    "hayley",    "heather",   "hector",    "heidi",     "helen",      "henry",       "hiroshi",
    "howard",    "ian",       "ibrahim",   "ignacio",   "imran",     "ingrid",     "irene",       "isaac",
    "isabel",    "isabella",  "ivan",      "jackie",    "jacob",     "jacqueline", "jacques",     "jake",
    "jamal",     "james",     "jamie",     "jane",      "janet",     "janice",     "jared",       "jasmine",
    "jason",     "javier",    "jayden",    "jeff",      "jeffrey",   "jen",        "jenna",       "jennifer",
    "jenny",     "jeremy",    "jerome",    "jerry",     "jess",      "jesse",      "jessica",     "jill",
    "jillian",   "jim",       "jimmy",     "joan",      "joann",     "joanna",     "joanne",      "joao",
    "joe",       "joel",      "john",      "johnny",    "jon",       "jonathan",   "jorge",       "jose",
    "joseph",    "josh",      "joshua",    "joyce",     "juan",      "juanita",    "judith",      "judy",
    "julia",     "julian",    "julie",     "justin",    "kaitlyn",   "karen",      "karl",        "karthik",
    "kate",      "katelyn",   "katherine", "kathleen",  "kathryn",   "kathy",      "katie",       "katrina",
    "kayla",     "keisha",    "keith",     "kelly",     "kelsey",    "kenneth",    "kerry",       "kevin",
    "khalid",    "kim",       "kimberly",  "kirsty",    "kris",      "kristen",    "kristin",     "kristina",
    "krystal",   "kurt",      "kwame",     "kyle",      "lakshmi",   "larry",      "lars",        "latoya",
    "laura",     "lauren",    "laurie",    "layla",     "leah",      "leo",        "leon",        "leonard",
    "leslie",    "leticia",   "lewis",     "liam",      "linda",     "lindsay",    "lindsey",     "lisa",
    "liz",       "lloyd",     "lois",      "loreen",    "lori",      "lorraine",   "louis",       "louise",
    "lowri",     "luc",       "lucas",     "lucy",      "luis",      "luke",       "lydia",       "lynn",
    "mackenzie", "maggie",    "malik",     "manish",    "manuel",    "marc",       "marcia",      "marco",
    "marcus",    "margaret",  "maria",     "mariah",    "mariana",   "marie",      "marilyn",     "mario",
    "marissa",   "marjorie",  "marlene",   "marquis",   "marsha",    "martha",     "martin",      "marvin",
    "mary",      "mateus",    "mathew",    "matt",      "matteo",    "matthew",    "maureen",     "maurice",
    "megan",     "mehdi",     "mei",       "melanie",   "melissa",   "melvin",     "meredith",    "michael",
    "micheal",   "michele",   "michelle",  "miguel",    "mike",      "mildred",    "miranda",     "mitchell",
    "mohamed",   "mohammad",  "mohammed",  "molly",     "monica",    "monique",    "muhammad",    "mukesh",
    "mustafa",   "nancy",     "naomi",     "natalie",   "natasha",   "nathan",     "nathaniel",   "neha",
    "neil",      "ngozi",     "niamh",     "nicholas",  "nick",      "nicola",     "nicole",      "nina",
    "nisha",     "noah",      "noel",      "nora",      "norma",     "norman",     "olga",        "oliver",
    "olivia",    "omar",      "oscar",     "owen",      "pablo",     "pamela",     "paolo",       "patricia",
    "patrick",   "paul",      "paula",     "pauline",   "pedro",     "peggy",      "perry",       "pete",
    "peter",     "phil",      "philip",    "phillip",   "phyllis",   "pierre",     "pooja",       "priya",
    "priyanka",  "rachael",   "rachel",    "rafael",    "rahul",     "raj",        "rajesh",      "ralph",
    "ramesh",    "ramon",     "randall",   "randy",     "ranjan",    "ravi",       "raymond",     "rebecca",
    "reginald",  "renee",     "rhys",      "ricardo",   "richard",   "rick",       "ricky",       "rita",
    "robert",    "roberta",   "roberto",   "rodney",    "rodrigo",   "roger",      "rohan",       "rohit",
    "roland",    "ron",       "ronald",    "ronnie",    "rosa",      "ross",       "roy",         "ruben",
    "russell",   "ruth",      "ryan",      "sabrina",   "sachin",    "sally",      "sam",         "samantha",
    "samuel",    "sandra",    "sanjay",    "sara",      "sarah",     "scott",      "sean",        "sergio",
    "seth",      "shane",     "shanice",   "shannon",   "sharon",    "shaun",      "shawn",       "sheila",
    "shelby",    "shelley",   "shelly",    "sherry",    "shirley",   "simon",      "siobhan",     "sipho",
    "sofia",     "sofie",     "sonia",     "sophia",    "sophie",    "stacey",     "stacy",       "stan",
    "stanley",   "stella",    "stephanie", "stephen",   "steve",     "steven",     "stuart",      "sunil",
    "suresh",    "susan",     "suzanne",   "sylvia",    "tamara",    "tammy",      "tanya",       "tara",
    "ted",       "teresa",    "terrence",  "terri",     "terry",     "thabo",      "theodore",    "theresa",
    "thiago",    "thomas",    "tiffany",   "tim",       "timothy",   "tina",       "toby",        "todd",
    "tom",       "tommy",     "toni",      "tony",      "tonya",     "tracey",     "tracy",       "travis",
    "tristan",   "troy",      "tunde",     "tyler",     "tyrell",    "tyrese",     "tyrone",      "valentina",
    "valerie",   "vanessa",   "vera",      "vernon",    "veronica",  "vicki",      "vickie",      "vicky",
    "victor",    "vijay",     "vikram",    "vincent",   "vivek",     "vivian",     "wade",        "walter",
    "wanda",     "warren",    "wayne",     "wendy",     "wesley",    "whitney",    "wilfred",     "william",
    "willie",    "xavier",    "yasmin",    "yolanda",   "yuki",      "yusuf",      "yvette",      "yvonne",
    "zach",      "zachary",   "zoe"};

}  // namespace

bool is_given_name(std::string_view lower_case) { return std::ranges::binary_search(names, lower_case); }

}  // namespace sim::threads
